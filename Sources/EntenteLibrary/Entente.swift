// One import for a program that works with negotiations.
//
// `@_exported` is the one way to hand whole modules on: a typealias for each type would leave free
// functions and extensions behind, and wrappers would be a second API. The attribute has an
// underscore, yet Foundation and swift-collections are put together by it. It stands in this file
// alone, and the module declares nothing of its own, so that nothing else would change without it.
//
// `GraphAlgorithms` and `GraphvizRenderer` are products of their own: not every program counts on
// bare integers, and the renderer needs Graphviz's library.

@_exported public import CorpusFormat
@_exported public import CorpusStore
@_exported public import Diagrams
@_exported public import Documents
@_exported public import HistoricalDates
@_exported public import InterchangeFormats
@_exported public import NegotiationAnalysis
@_exported public import Negotiations
@_exported public import RecordImports
