"""Accounts linked by the secretary: rosters kept, one-time codes, and who an account is not"""

import sqlalchemy as sa
from alembic import op

from boardclerk.store.migrations.columns import Moment

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("accounts", sa.Column("email", sa.String(), nullable=True))
    op.add_column("accounts", sa.Column("is_guest", sa.Boolean(), nullable=True))
    op.add_column("chats", sa.Column("roster_read_at", Moment(), nullable=True))
    op.create_table(
        "chat_members",
        sa.Column("tenant_id", sa.String(), nullable=False),
        sa.Column("conversation_id", sa.String(), nullable=False),
        sa.Column("account_id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("tenant_id", "conversation_id", "account_id"),
    )
    op.create_table(
        "unlinked",
        sa.Column("tenant_id", sa.String(), nullable=False),
        sa.Column("account_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("board_id", sa.String(), nullable=False),
        sa.Column("said_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"]),
        sa.ForeignKeyConstraint(["board_id"], ["boards.id"]),
        sa.PrimaryKeyConstraint("tenant_id", "account_id", "person_id"),
    )
    op.create_index("ix_unlinked_board_id", "unlinked", ["board_id"])
    op.create_table(
        "secretary_codes",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("board_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=True),
        sa.Column("salt", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("expires_at", Moment(), nullable=False),
        sa.Column("used_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["board_id"], ["boards.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_secretary_codes_board_id", "secretary_codes", ["board_id"])
    op.create_table(
        "wrong_codes",
        sa.Column("tenant_id", sa.String(), nullable=False),
        sa.Column("account_id", sa.String(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("since", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("tenant_id", "account_id"),
    )


def downgrade() -> None:
    op.drop_table("wrong_codes")
    op.drop_index("ix_secretary_codes_board_id", "secretary_codes")
    op.drop_table("secretary_codes")
    op.drop_index("ix_unlinked_board_id", "unlinked")
    op.drop_table("unlinked")
    op.drop_table("chat_members")
    with op.batch_alter_table("chats") as chats:
        chats.drop_column("roster_read_at")
    with op.batch_alter_table("accounts") as accounts:
        accounts.drop_column("is_guest")
        accounts.drop_column("email")
