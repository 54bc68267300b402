"""Audit lines that cover who; operations whose content was erased; papers that have come"""

import sqlalchemy as sa
from alembic import op

from boardclerk.store.migrations.columns import Moment

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("audit", sa.Column("form", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("operations", sa.Column("erased_at", Moment(), nullable=True))
    op.add_column("agenda_items", sa.Column("paper_in_on", sa.Date(), nullable=True))
    op.add_column("agenda_items", sa.Column("paper_in_by", sa.String(), nullable=True))
