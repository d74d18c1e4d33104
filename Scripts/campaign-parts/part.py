"""What the parts of a campaign have in common."""


class Part:
    """A kind of attack: what a trial of it does is made from the numbers that the trial is given."""

    name = ""
    # Which share of the time it gets, beside the others.
    share = 1

    def __init__(self, root, tool, state, seeds):
        self.root = root
        self.tool = tool
        self.state = state
        self.seeds = seeds

    def prepare(self):
        """Makes what all trials need."""

    def trial(self, trial):
        """What came of a trial, in words to count by, and the faults that were found."""
        raise NotImplementedError

    def smaller(self, trial, fault):
        """The same fault from less."""
        return fault
