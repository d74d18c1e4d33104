import Negotiations
import Testing

@Suite struct NearestTests {
  @Test(arguments: [
    ("dtae", "date"), ("presnet", "present"), ("recieved", "received"), ("PRESENT", "present"),
    ("sent ", "sent"), ("received", "received"),
  ])
  func `the word that was meant is found`(word: String, meant: String) {
    let words = ["date", "present", "received", "sent"]
    #expect(Nearest.suggestions(for: word, among: words) == [meant])
  }

  @Test(arguments: ["xyz", "", "a", "something else altogether"])
  func `what is like nothing finds nothing`(word: String) {
    #expect(Nearest.suggestions(for: word, among: ["date", "present"]).isEmpty)
  }

  @Test func `the nearest come first, and of equals the first by letter`() {
    #expect(
      Nearest.suggestions(for: "karachan", among: ["karakhan", "karahan", "karachani"], count: 2)
        == ["karachani", "karahan"])
  }
}
