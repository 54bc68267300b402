"""Short forms of forenames in British use, and forenames and initials that are also everyday words."""

_SAME = """
andrew andy drew; matthew matt matty; michael mike mick; david dave; robert rob bob robbie bobby; richard rich rick
dick; william will bill billy; james jim jimmy jamie; john jack johnny; thomas tom tommy; tomasz tomek tom;
daniel dan danny; edward ed eddie ted; christopher chris; christine chris christina tina; nicholas nick nicky;
nicola nicky nikki; samuel sam; samantha sam; benjamin ben; joseph joe; joanna jo joanne; stephen steve steven;
anthony tony; peter pete; philip phil phillip; gregory greg; geoffrey geoff jeffrey jeff; kenneth ken;
katherine kate kathy katie kath catherine cathy cath; elizabeth liz beth lizzie betty; margaret maggie meg peggy;
susan sue susie suzanne; patricia pat trish tricia; patrick pat paddy; deborah deb debbie debs; jennifer jen jenny;
jessica jess; victoria vicky vicki tori; rebecca becky becca; rachel rach; alexander alex; alexandra alex;
eleanor ellie nell; helen nell; francis frank fran; frances fran; timothy tim; simon si; gerald gerry; gerard gerry;
terence terry; theresa terry tess; leonard len; raymond ray; ronald ron; donald don; douglas doug; frederick fred;
charles charlie chas; charlotte charlie lottie; abigail abi; pamela pam; barbara barb; judith judy jude; oliver olly
ollie; zachary zac; nathaniel nathan nat; natalie nat; jonathan jon; mohammed mo mohammad muhammad; maureen mo;
gillian gill jill; angela angie; valerie val; veronica ronnie; sandra sandy; alan al; albert bert; lawrence larry;
martin marty; vincent vince; walter wally; harold harry; henry harry; leslie les; lesley les; marjorie marj; sarah sal;
sally sal; penelope penny; josephine jo josie; roberta bobbie; philippa pippa pip;
fiona fi; caroline caz carrie; dominic dom
"""


def _families() -> dict[str, frozenset[str]]:
    families: dict[str, frozenset[str]] = {}
    for line in _SAME.replace("\n", " ").split(";"):
        family = frozenset(line.split())
        for name in family:
            families[name] = families.get(name, frozenset()) | family
    return families


SAME_FORENAME = _families()
_TITLES_TEXT = """
mr mrs ms miss mx ins sr acc supt dr doctor prof professor cllr councillor sir dame lord lady rev revd reverend pc
ds dc di dci insp inspector sgt superintendent supt fr father canon det detective pcso
"""
TITLES = frozenset(_TITLES_TEXT.split())
_EVERYDAY_TEXT = """
mark will may grace rob bill sue pat hope faith dean art frank jack nick ray don drew rich april
june august dawn joy ivy rose guy gene grant chase miles sunny penny dot van max pip sal al les si
mo ed don jude sandy carol holly daisy lily amber ruby olive iris violet page reed marsh blake ben
bob dick jean norm victor earnest ernest pearl summer autumn bowen-free young long short brown black
white green gray grey wood woods banks bush field fields hill lake stone rivers church bishop king
knight price power rush small best good sharp strong wise noble case cross day day's week chair
clerk board minute minutes action item note notes major mason cook carter baker butler hunter fisher
potter porter turner walker parker page bell ball bond hall house lane park parks street west east
north south england france ireland wales york kent essex may
"""
EVERYDAY = frozenset(_EVERYDAY_TEXT.split())
_NOT_INITIALS_TEXT = """
OK AM PM TBC TBA AOB TOR FYI COP EOD COB NHS IT NO US UK EU AI HR PR TV RE CC PS NB IE EG ASAP SEND
AP CIN LA ICB CCG DSL MASH EHCP JTAI SCR LSCP DFE DOB ETA RSVP FAO BTW IMO TA DM PC ID QA KPI PDF DOC
"""
NOT_INITIALS = frozenset(_NOT_INITIALS_TEXT.split())
