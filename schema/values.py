"""The closed sets of values that the canonical record uses."""

from enum import StrEnum


class Status(StrEnum):
    """Where an action stands, as its document says."""

    COMPLETE = "complete"
    ON_TRACK = "on_track"
    ONGOING = "ongoing"
    AT_RISK = "at_risk"
    OVERDUE = "overdue"
    ON_HOLD = "on_hold"
    NOT_STARTED = "not_started"
    CANCELLED = "cancelled"


class Rag(StrEnum):
    """The colour of a RAG rating, from words, letters, symbols or a cell's fill."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    BLUE = "blue"
    GREY = "grey"
    PURPLE = "purple"
    BLACK = "black"
    WHITE = "white"


class LeadKind(StrEnum):
    """Whether somebody answers for an action or helps with it."""

    LEAD = "lead"
    SUPPORT = "support"


class DateKind(StrEnum):
    """What happens at a date."""

    DUE = "due"
    COMPLETED = "completed"
    START = "start"
    REVIEW = "review"


class Precision(StrEnum):
    """How exactly a date is printed; a span is never more exact than the page."""

    DAY = "day"
    PART_MONTH = "part_month"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    TERM = "term"
    YEAR = "year"
    FINANCIAL_YEAR = "financial_year"
    RANGE = "range"


class Qualifier(StrEnum):
    """A word that bends a date."""

    BY = "by"
    FROM = "from"
    CIRCA = "circa"
    PROVISIONAL = "provisional"


class ValueOrigin(StrEnum):
    """How a value was obtained."""

    READ = "read"
    INHERITED = "inherited"
    JOINED = "joined"
    DISPLACED = "displaced"
    COLOUR = "colour"
    DERIVED = "derived"


class DocumentOrigin(StrEnum):
    """What a document is to the council's own; the first is preferred."""

    PUBLISHED = "published"
    TYPESET = "typeset"
    TRANSCRIPT = "transcript"


class DocumentStatus(StrEnum):
    """How the reading of a document ended."""

    LOADED = "loaded"
    PARTIAL = "partial"
    EMPTY = "empty"
    FAILED = "failed"


class Severity(StrEnum):
    """How much a finding matters."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Owner(StrEnum):
    """Who can put a finding right: the council, whoever made the rendition, or us."""

    COUNCIL = "council"
    RENDITION = "rendition"
    PARSER = "parser"


class AuthorityKind(StrEnum):
    """The kinds of local authority."""

    LONDON_BOROUGH = "london_borough"
    COUNTY = "county"
    UNITARY = "unitary"
    METROPOLITAN_DISTRICT = "metropolitan_district"
    DISTRICT = "district"
    COMBINED_AUTHORITY = "combined_authority"
    OTHER = "other"
