public import ArgumentParser
public import InterchangeFormats
public import Negotiations

extension WritingChoices.Projection: ExpressibleByArgument {}
extension ReadingChoices.EdgeMeaning: ExpressibleByArgument {}
extension Actor.Kind: ExpressibleByArgument {}
