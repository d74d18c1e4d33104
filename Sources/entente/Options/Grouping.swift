public import ArgumentParser
public import NegotiationAnalysis

/// `--by person` or `--by affiliation`.
extension NegotiationNetwork.Grouping: ExpressibleByArgument {}

/// `--objective`.
extension Path.Objective: ExpressibleByArgument {}
