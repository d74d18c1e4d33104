package import Negotiations

/// One mention of an actor, source, topic or event by id, and where it stands.
///
/// Mentions are kept apart from the model, so that those in a record that could not be used are
/// checked all the same.
package struct Reference: Hashable, Sendable {
  /// What is mentioned.
  package typealias Subject = RecordSubject

  package var subject: Subject
  package var id: String
  package var range: Range<Int>
}
