"""Of a notice: when it should have been said, where it was put off, how many times it was; and a number a claim"""

import sqlalchemy as sa
from alembic import op

from boardclerk.store.migrations.columns import Moment

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("notices", sa.Column("first_due_at", Moment(), nullable=True))
    op.add_column("notices", sa.Column("put_off", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("notices", sa.Column("claims", sa.Integer(), nullable=False, server_default="0"))
