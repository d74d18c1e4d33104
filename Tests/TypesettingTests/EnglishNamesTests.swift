import Testing
import Typesetting

/// Names within sentences.
@Suite struct EnglishNamesTests {
  @Test(arguments: [
    ("Soviet Union", "the Soviet Union"), ("Outer Mongolia", "Outer Mongolia"),
    ("League of Nations", "the League of Nations"), ("The Netherlands", "The Netherlands"),
    ("People's Republic of China", "the People's Republic of China"),
    ("Sun Yat-sen's Government", "Sun Yat-sen's Government"), ("T. V. Soong", "T. V. Soong"),
    ("Sun's Government", "Sun's Government"), ("Bank of England", "Bank of England"), ("", ""),
  ])
  func `a state or a body has its article`(name: String, expected: String) {
    #expect(English.inSentence(name) == expected)
  }
}
