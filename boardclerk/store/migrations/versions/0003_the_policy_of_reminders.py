"""The policy of reminders, filled from the lead times there were, and what people wish of them"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "wishes",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("board_id", sa.String(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["board_id"], ["boards.id"]),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"]),
        sa.PrimaryKeyConstraint("person_id", "what", "subject"),
    )
    with op.batch_alter_table("wishes", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_wishes_board_id"), ["board_id"], unique=False)
    op.add_column("boards", sa.Column("policy", sa.JSON(), nullable=False, server_default="{}"))
    boards = sa.table(
        "boards", sa.column("id", sa.String()), sa.column("lead_days", sa.JSON()), sa.column("policy", sa.JSON())
    )
    connection = op.get_bind()
    for board_id, days in connection.execute(sa.select(boards.c.id, boards.c.lead_days)).all():
        policy = {"before_meeting": [str(n) for n in days]}
        connection.execute(boards.update().where(boards.c.id == board_id).values(policy=policy))
    op.drop_column("boards", "lead_days")
