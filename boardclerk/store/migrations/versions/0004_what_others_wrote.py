"""A number that grows with every commit, by which one process sees that another wrote; and what a turn looks up"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    record = op.create_table(
        "record",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.bulk_insert(record, [{"id": 1, "version": 0}])
    op.create_index("notices_about", "notices", ["subject"])
    op.create_index("notices_of_board", "notices", ["board_id", "due_at"])
    op.create_index("actions_by_ref", "actions", ["board_id", "ref"])
    op.create_index("operations_by", "operations", ["actor_id", "at"])
    op.create_index("audit_of_board", "audit", ["board_id", "id"])
