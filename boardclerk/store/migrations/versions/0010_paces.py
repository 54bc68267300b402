"""How fast each tenant and conversation is sent to, by all processes together; and what is due first, by that alone"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_PLANNED = sa.text("state = 'planned'")


def upgrade() -> None:
    # In the order of the tenants' index no other may do: PostgreSQL took this one for a tenant's too, and read past
    # what is due for everybody else.
    op.drop_index("notices_due", "notices")
    op.create_index("notices_due", "notices", ["due_at"], sqlite_where=_PLANNED, postgresql_where=_PLANNED)
    # Of no use after a crash of the server, and not worth a write to its log.
    in_memory = ["UNLOGGED"] if op.get_context().dialect.name == "postgresql" else []
    op.create_table(
        "paces",
        sa.Column("tenant_id", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("room", sa.Float(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("tenant_id", "place"),
        prefixes=in_memory,
    )
