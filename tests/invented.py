"""Invented words of plans that nobody wrote: what is done, by whom, under which headings."""

VERBS = ["Review", "Publish", "Deliver", "Develop", "Install", "Extend", "Agree", "Map", "Train", "Replace", "Consult on",
         "Identify funding for", "Refurbish", "Work with partners on", "Carry out", "Support"]  # fmt: skip
THINGS = ["the tree strategy", "cycle parking at stations", "a repair scheme for council homes", "the fleet plan",
          "guidance for schools", "insulation of the leisure centres", "the flood register", "an outreach programme",
          "energy audits of all depots", "the parking charges", "a volunteer network", "the procurement rules",
          "a skills offer for care leavers", "the civic centre's heating", "waste collection from flats",
          "a register of empty homes", "staff briefings on financial wellbeing", "the off-street charging pilot"]  # fmt: skip
ENDS = ["", " with partners across the county", " so that residents can see what is done and by whom", " in every ward",
        " and report the results to the committee each year", " including the smaller villages", " (first phase)",
        ", subject to the outcome of the consultation", " – two sites at first", " & publish the findings",
        " for the 2,400 households that are not on the gas grid"]  # fmt: skip
RESULTS = ["Fewer complaints from residents", "Emissions fall by a third", "Staff know whom to ask", "All sites comply",
           "More people walk to work", "Costs are known before budgets are set", "Homes are warm and dry",
           "Confidence in the service rises", "Efficient offices with fewer vehicles"]  # fmt: skip
STEPS = ["Survey the sites", "Appoint a contractor", "Write the brief", "Hold two workshops", "Order the equipment",
         "Sign the agreement", "Open the first site", "Collect the baseline figures", "Configure the new system",
         "Notify affected residents"]  # fmt: skip
ACCOUNTS = ["Survey finished in two wards", "The contractor has been appointed", "A draft went to the board",
            "Twelve sites have been visited", "Funding was confirmed by the panel", "The first workshop was well attended",
            "Staff moved to the new office", "Tenders were returned and are being scored"]  # fmt: skip
KPIS = ["12 audits a year", "90% of homes inspected", "Number of trees planted", "At least 400 visits", "5% fewer car trips",
        "Percentage of staff trained", "Tonnes of waste per household", "Satisfaction of 80% or more"]  # fmt: skip
COSTS = ["Within budget", "£20,000 capital", "Officer time", "External grant of £5k", "£1.2m over three years", "Existing staff",
         "Bid to be made"]  # fmt: skip
OTHERS = [
    "Air quality",
    "Medium",
    "High",
    "Depends on the lease",
    "Health",
    "14",
    "250",
    "Yes",
    "No",
    "North area",
    "Low risk",
]
EXTRA_HEADINGS = ["Carbon saving (tonnes)", "Co-benefits", "Baseline", "Dependencies", "Risks", "Ward", "Cabinet member", "Link",
                  "Complexity", "Reach", "Parish", "Feasibility score"]  # fmt: skip
POSTS = ["Head of Planning", "Parks Manager", "Director of Housing", "Climate Officer", "Finance Manager", "Fleet Manager",
         "Head of Communities and Leisure", "Senior Engineer (Highways)", "Corporate Director, Resources",
         "Assistant Director of Public Health", "Principal Planning Officer", "Chief Executive", "Service Manager - Parking",
         "Economic Development Officer", "Head of Legal and Democratic Services"]  # fmt: skip
BODIES = ["Waste Team", "Housing Services", "Faith Forums", "Property Services", "Communications Team", "Youth Service",
          "Town Councils", "Environment Agency"]  # fmt: skip
COMMITTEES = ["Planning Committee", "Finance and Resources Committee", "Environment Committee", "Open Spaces", "Full Council",
              "Highways and Transport Committee", "Communities"]  # fmt: skip
FIRST = ["Anna", "Tom", "Priya", "Ewan", "Lucy", "Omar", "Siân", "Marek", "Jo", "Helen"]
LAST = ["Reed", "Nair", "Whitlock", "Okafor", "Barlow", "Lindqvist", "O'Brien", "Ashdown", "McKay", "Harker-Jones"]
SECTIONS = ["Homes", "Travel", "Green spaces", "Our own estate", "Working with others", "Schools and young people",
            "Safer streets", "Jobs and skills", "Clean air", "Leadership and governance"]  # fmt: skip
PARTS = ["Engagement", "Delivery", "Evidence", "Buildings", "Funding", "Training", "Monitoring"]
TOPICS = ["Climate", "Tree", "Housing", "Walking and Cycling", "Waste", "Community Safety", "Equality", "Air Quality"]
PLACES = ["Northwick", "Eastmarsh", "Calderley", "Tarrow", "Wenbridge", "Oldmere"]
PROSE = ["This plan sets out what the council and its partners will do over the next three years. It was agreed by the cabinet after a consultation with residents.",
         "Progress is reported to the committee twice a year. Actions that are finished stay in the plan until its next review.",
         "The table below lists the actions by theme. Those marked as green are on course, and those marked as red need attention from the board.",
         "We would like to hear from anyone who wishes to help us with this work. Please write to the policy team."]  # fmt: skip
REASONS = ["Residents told us that this matters most to them.", "Only one site in ten meets the standard, and the costs of repair grow each year.",
           "The pilot showed what can be done.", "We have a duty to act, and our partners will help with the work in each of the towns."]  # fmt: skip
EXPLAINED = ["You told us that missing signs put you off more than anything else.", "This is where most of our emissions come from.",
             "What we heard: people want to know whom to ask, and when they will have an answer."]  # fmt: skip
HEARD = ["people are kind, but seldom know what to say", "buses stop too early in the evening", "forms are too long."]
WAYS_TO_JOIN = ["Come to the library on the first Thursday of the month.", "Tell us if your street is hard to use.",
                "Join one of our groups: it takes an hour a month."]  # fmt: skip
FACTS = ["One in three residents told us that they had stopped going into shops.", "4,106 people live here alone.",
         "58 of our 71 parks are open all day."]  # fmt: skip
NOTES = ["Subject to a decision of the cabinet.", "Includes the former depot.", "Figures are provisional."]
REMARKS = ["please state", "see notes", "where known", "if any", "at present"]
EXPLANATIONS = {
    "action": "What will be done?", "lead_text": "Who answers for it?", "target_text": "When will it be finished?",
    "rag_text": "Red, amber or green", "status_text": "Where does it stand?", "resources": "Money and people needed",
    "outcomes": "What will change?", "ref": "", "milestones": "How it will be done", "progress": "What has been done so far",
    "measures": "How will we know?", "priority": "High to low",
}  # fmt: skip
