"""Words that are written with a capital without being anybody's name."""

_NOT_NAMES_TEXT = """
ch insp sgt supt det cons cllr prof rev sister nurse matron mr mrs ms miss dr sir dame
a about above await account accurate action actions add added adding afraid after afternoon again agenda
agree agreed all also although am amend amendment amendments an and another any anyone anything aob
apologies apology apparently approve approved april are as ask asking assign at attached attend
attending august away back be because been before begin behalf being best between board book both
but by call can can't cannot cancel carried chair change child children circulate clerk close closed
colleague colleagues come comment comments committee complete completed confirm could council count
court cover date dates dear december decision decisions declare delete deputy did discharged discuss
do does doing don't done draft due each early easter either email end evening every everybody expect
everyone everything excuse executive extend february find finished first following for forgive
forward friday from further get give go going good got grateful group had half happy has have having
he he'd he'll he's hello help her here hi his hold hope how however i i'd i'll i'm i've if ignore in
instead is isn't issue it it's item items january joining july june just keep kind kindly last late
later leave leaving let let's lets list log long looks mail make many march mark may maybe me
meeting meetings member members might minute minutes miss missing monday more morning move much must
my need never new next no nobody none nope nor not note nothing november now october of off ok okay
on once one only open or our out outstanding over overdue owing own owner page papers para paragraph
part partner partners partnership per perhaps please post postpone present previous probably
progress propose publish put quick quorum raise re ready really reason received record regards
register regrets release remind reminder remove reopen replace report represent request resolved
review running sad sadly said saturday says school secretary section see send sending september
several shall share she she'd she'll she's should show since so some somebody someone sorry start
starting still stop stuck such sunday sure take teams tell than thank thanks that that's the their
them then there there's these they they'll they're thing think this those though thursday to today
together tomorrow tonight too tuesday two unable under undo unfortunately unless until up update us
very version want was we we'd we'll we're we've wednesday week welcome well were what what's when
where whether which while who who's whole why will wishes with withdraw won't word would year yep
yes yet you you're your health police legal finance education social care housing nhs probation fire
ambulance governors trustees public services service office unit authority hospital trust surgery
nursery college church hall town city county district easter christmas bank holiday gold silver
bronze command operation camp court inquiry club station street road ofsted cqc safeguarding unit business
team panel conference programme training leadership corporate affairs festival exhibition airport way
rather quite somewhat greatly regretfully regrettably happily gladly frankly honestly surprisingly contrary
owing despite notwithstanding considering regarding concerning touching respecting pursuant likewise similarly
head director manager officer superintendent inspector
sergeant constable councillor doctor professor nurse headteacher teacher chief deputy
"""
NOT_NAMES = frozenset(_NOT_NAMES_TEXT.split())
