"""Interests declared in agenda items; and words that were not understood, where a board lets them be kept"""

import sqlalchemy as sa
from alembic import op

from boardclerk.store.migrations.columns import Moment

revision = "0009"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("boards", sa.Column("keeps_words", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_table(
        "interests",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("meeting_id", sa.String(), nullable=False),
        sa.Column("item_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("leaves", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meetings.id"]),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_interests_meeting_id", "interests", ["meeting_id"])
    op.create_table(
        "kept_words",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("board_id", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["board_id"], ["boards.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_kept_words_board_id", "kept_words", ["board_id"])
    op.create_index("kept_words_by_age", "kept_words", ["at"])


def downgrade() -> None:
    op.drop_index("kept_words_by_age", "kept_words")
    op.drop_index("ix_kept_words_board_id", "kept_words")
    op.drop_table("kept_words")
    op.drop_index("ix_interests_meeting_id", "interests")
    op.drop_table("interests")
    with op.batch_alter_table("boards") as boards:
        boards.drop_column("keeps_words")
