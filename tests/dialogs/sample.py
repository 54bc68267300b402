"""The sample board as understanding knows it, in March 2020."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from boardclerk.dialogs.understanding import (
    Heard,
    KnownAction,
    KnownBoard,
    KnownMeeting,
    KnownPerson,
    Understood,
    World,
    understand,
)

ZONE = ZoneInfo("Europe/London")
SECRETARY, CHAIR = "Oliver Reed", "Eleanor Marsh"


def _person(name: str, title: str, organisation: str | None, **roles: bool) -> KnownPerson:
    return KnownPerson(id=name, name=name, title=title, organisation=organisation, **roles)


PEOPLE = (
    _person("Eleanor Marsh", "Superintendent", "Wexcombe Police", member=True, chair=True),
    _person("Tomasz Nowak", "Director of Children's Services", "Wexcombe Council", member=True),
    _person("Grace Adeyemi", "Chief Nurse", "Wexcombe Health Trust", member=True),
    _person("Helen O'Connor", "Headteacher", "Harbour Lane School", member=True),
    _person("Imran Qureshi", "Independent Adviser", None, member=True),
    _person("Fiona Blake", "Partnership Manager", "Partnership Office", member=True),
    _person("Oliver Reed", "Clerk to the Board", "Partnership Office", member=True, secretary=True),
    _person("Priya Raman", "Head of Safeguarding", "Wexcombe Council"),
    _person("Daniel Osei", "Inspector", "Wexcombe Police"),
    _person("Nia Bowen", "Data Analyst", "Partnership Office"),
)
ITEMS = (
    ("1", "Welcome and apologies"),
    ("2", "Minutes of the last meeting"),
    ("3", "School attendance pilot"),
    ("4", "Harbour youth club"),
    ("5", "Exploitation data review"),
    ("6", "Safeguarding referrals"),
    ("7", "Any other business"),
)
MEETINGS = (
    KnownMeeting(id="jan", on=date(2020, 1, 17), start=time(14), end=time(16)),
    KnownMeeting(id="mar", on=date(2020, 3, 13), start=time(14), end=time(16), items=ITEMS),
    KnownMeeting(id="may", on=date(2020, 5, 15), start=time(14), end=time(16)),
    KnownMeeting(id="jul", on=date(2020, 7, 10), start=time(14), end=time(16)),
)
JANUARY = (
    ("3.1", "Partners to send names of attendance leads to Priya Raman", ("Partners",)),
    ("4.1", "Tomasz Nowak to draft a lease for the youth club", ("Tomasz Nowak",)),
    ("5.1", "Nia Bowen to circulate the exploitation data set", ("Nia Bowen",)),
    ("5.2", "Grace Adeyemi and Daniel Osei to review the referral form", ("Grace Adeyemi", "Daniel Osei")),
    ("6.1", "Helen O'Connor to invite two pupils to the July meeting", ("Helen O'Connor",)),
)
MARCH = (
    ("3.1", "Helen O'Connor to report on the attendance pilot", ("Helen O'Connor",)),
    ("4.1", "Tomasz Nowak to sign the youth club lease", ("Tomasz Nowak",)),
    ("5.1", "Partnership Office to publish the exploitation data review", ("Partnership Office",)),
)
NOWS = {
    "before": "2020-03-06T10:00",
    "after": "2020-03-17T09:30",
    "reminders": "2020-05-05T16:20",
    "running": "2020-03-13T14:40",
}


def _actions(of: date, rows: tuple[tuple[str, str, tuple[str, ...]], ...], is_open: bool) -> tuple[KnownAction, ...]:
    return tuple(
        KnownAction(id=f"{of} {ref}", meeting_on=of, ref=ref, text=text, owners=owners, is_open=is_open)
        for ref, text, owners in rows
    )


def sample_world(when: str = "before", sender: str = "Tomasz Nowak") -> World:
    """The board a week `before` the March meeting, `running` it, `after` it, or at `reminders` in May."""
    january = _actions(date(2020, 1, 17), JANUARY, when == "before")
    march = _actions(date(2020, 3, 13), MARCH, True) if when in ("after", "reminders") else ()
    board = KnownBoard(
        name="Harbour Lane Partnership Board", zone="Europe/London", people=PEOPLE,
        groups=("Partners", "Partnership Office"), meetings=MEETINGS, actions=january + march,
        bot_names=("Board Clerk",),
    )  # fmt: skip
    return World(
        board=board, now=datetime.fromisoformat(NOWS[when]).replace(tzinfo=ZONE), sender=sender,
        current_meeting_id="mar" if when == "running" else None,
    )  # fmt: skip


def said(text: str, when: str = "before", sender: str = "Tomasz Nowak", **how: object) -> Understood:
    """The first thing understood when `sender` writes `text` to the clerk in a personal chat."""
    heard = Heard(
        text=text, personal=bool(how.get("personal", True)), addressed=bool(how.get("addressed", True)),
        reply_to=str(how["reply_to"]) if how.get("reply_to") else None,
    )  # fmt: skip
    return understand(heard, sample_world(when, sender))[0]
