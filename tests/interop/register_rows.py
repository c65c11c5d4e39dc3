"""Rows of the regulator's two sheets."""

NAME = "Canaryfamilyname"
LONG = [
    "Location ID",
    "Location ODS Code",
    "Location Name",
    "Care Home?",
    "Location Type",
    "Location City",
    "Location Post Code",
    "Location Local Authority",
    "Location Region",
    "Service / Population Group",
    "Domain",
    "Latest Rating",
    "Publication Date",
    "Provider ID",
    "Provider Name",
    "Brand ID",
    "Brand Name",
]
PUBLISHED = (
    "Location ID,Location ODS Code,Location Name,Care Home?,Location Type,"
    "Location Primary Inspection Category,Location Street Address,"
    "Location Address Line 2,Location City,Location Post Code,"
    "Location Local Authority,Location Region,Location NHS Region,"
    "Location ONSPD CCG Code,Location ONSPD CCG,Location Commissioning CCG Code,"
    "Location Commissioning CCG Name,Service / Population Group,Domain,"
    "Latest Rating,Publication Date,Report Type,Inherited Rating (Y/N),URL,"
    "Provider ID,Provider Name,Brand ID,Brand Name"
)
QUESTIONS = ("Safe", "Effective", "Caring", "Responsive", "Well-led", "Overall")
WIDE = [
    "Location ID",
    "Location HSCA start date",
    "Care home?",
    "Location Name",
    "Location Telephone Number",
    "Registered manager",
    "Care homes beds",
    "Location Type/Sector",
    "Location Inspection Directorate",
    "Location Latest Overall Rating",
    "Publication Date",
    "Location Region",
    "Location Local Authority",
    "Location ONSPD CCG",
    "Location Street Address",
    "Location City",
    "Location Postal Code",
    "Location Latitude",
    "Location Longitude",
    "Location Parliamentary Constituency",
    "Dormant (Y/N)",
    "Provider ID",
    "Provider Name",
    "Provider Companies House Number",
    "Provider Ownership Type",
    "Brand Name",
    "Service type - Domiciliary care service",
    "Service type - Care home service without nursing",
    "Service user band - Dementia",
    "Service user band - Older People",
]


def judged(
    number="1-71",
    name="Teasel House",
    question="Overall",
    rating="Good",
    day="31/10/2019",
    *,
    group="Overall",
    provider="Teasel Care Limited",
):
    where = ["Wexley", "wx4 1ab", "Westmere", "The Moors"]
    run_by = ["1-90", provider, "-", "-"]
    judgement = [group, question, rating, day]
    return [number, "", name, "Y", "Social Care Org", *where, *judgement, *run_by]


def six(number="1-71", **more):
    return [judged(number, question=question, **more) for question in QUESTIONS]


def listed(**changed):
    row = dict.fromkeys(WIDE, "") | {
        "Location ID": "1-71",
        "Location HSCA start date": "15/02/2011",
        "Care home?": "Y",
        "Location Name": "Teasel House",
        "Registered manager": NAME,
        "Care homes beds": 34,
        "Location Type/Sector": "Social Care Org",
        "Location Inspection Directorate": "Adult social care",
        "Location Latest Overall Rating": "Good",
        "Publication Date": "31/10/2019",
        "Location Local Authority": "Westmere",
        "Location Latitude": 50.699089,
        "Location Longitude": -3.533912,
        "Location Parliamentary Constituency": "Wexley",
        "Dormant (Y/N)": "N",
        "Provider ID": "1-90",
        "Provider Name": "Teasel Care Limited",
        "Provider Companies House Number": "01234567",
        "Provider Ownership Type": "Organisation",
        "Brand Name": "-",
        "Service type - Care home service without nursing": "Y",
        "Service user band - Dementia": "Y",
    }
    return list((row | changed).values())
