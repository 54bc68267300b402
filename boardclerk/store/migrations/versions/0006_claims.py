"""Of a notice: how often it was sent again after a crash; and what finds what is due, in turn for each tenant"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_PLANNED = sa.text("state = 'planned'")
_ANSWERS = sa.text("state = 'planned' AND kind = 'answer'")
_UNDER_WAY = sa.text("state IN ('claimed', 'sending')")
_IN_ORDER = ["due_at", "planned_at", "id"]


def upgrade() -> None:
    op.add_column("notices", sa.Column("repeats", sa.Integer(), nullable=False, server_default="0"))
    op.drop_index("notices_due", "notices")
    for name, columns, which in (
        ("notices_due", _IN_ORDER, _PLANNED),
        ("notices_due_of_tenant", ["tenant_id", *_IN_ORDER], _PLANNED),
        ("notices_answers", _IN_ORDER, _ANSWERS),
        ("notices_under_way", ["lease_until"], _UNDER_WAY),
    ):
        op.create_index(name, "notices", columns, sqlite_where=which, postgresql_where=which)
