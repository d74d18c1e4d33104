import Foundation
import TestSupport
import Testing

/// `entente path` and `entente reach` on the corpora that come with the project.
struct PathTests {
  private let tool = Tool()
  private let moscow = ["-g", "Graphs/moscow-1945.yaml"]

  private func json(_ arguments: [String]) throws -> [String: Any] {
    let result = try tool.run(arguments + moscow + ["--format", "json"])
    let answer = try JSONSerialization.jsonObject(with: result.bytes)
    return try #require(answer as? [String: Any], "\(result.message)")
  }

  private func events(_ answer: [String: Any]) -> [String] {
    (answer["hops"] as? [[String: Any]] ?? []).compactMap { $0["event"] as? String }
  }

  @Test func `word of Yalta came to Chiang through his ambassador, and that is recorded`() throws {
    let answer = try json([
      "path", "yalta-agreement-1945", "Chiang", "--topic", "yalta-clauses", "--during",
      "../1945-06-15",
    ])
    #expect(answer["certainty"] as? String == "certain")
    let hops = try #require(answer["hops"] as? [[String: Any]])
    #expect(hops.last?["from"] as? String == "wei-tao-ming")
    #expect(hops.allSatisfy { $0["recorded"] as? Bool == true && $0["firm"] as? Bool == true })
    #expect(hops.allSatisfy { !($0["sources"] as? [String] ?? []).isEmpty })
  }

  @Test func `the telegram to Soong leaves open whether he had it on the day`() throws {
    let answer = try json([
      "path", "wang-shijie", "Soong", "--topic", "yalta-clauses", "--during", "1945-05-22",
    ])
    #expect(answer["certainty"] as? String == "possible")
    #expect(events(answer) == ["wang-soong-1945-05-22"])
    let decides = try #require(answer["decides"] as? [String: Any])
    #expect(decides["event"] as? String == "wang-soong-1945-05-22")
    #expect(decides["end"] as? String == "received")
  }

  @Test func `Chiang reaches Stalin sooner by messages than by meetings alone`() throws {
    let during = ["--during", "1945-07-01/1945-08-14"]
    let all = try json(["path", "Chiang", "Stalin"] + during)
    let meetings = try json(["path", "Chiang", "Stalin", "--meetings-only"] + during)
    func arrival(_ answer: [String: Any]) throws -> String {
      try #require((answer["arrival"] as? [String: Any])?["latest"] as? String)
    }
    #expect(try arrival(all) < arrival(meetings))
    #expect(events(meetings).count == 2)
  }

  @Test func `more could have known by the end of June than by 22 May`() throws {
    var known: [Int] = []
    for day in ["1945-05-22", "1945-06-09", "1945-06-30"] {
      let answer = try json(["reach", "yalta-agreement-1945", "--by", day])
      let actors = try #require(answer["actors"] as? [[String: Any]])
      #expect(actors.allSatisfy { ($0["earliest"] as? String ?? "") <= day })
      known.append(actors.count)
    }
    #expect(known == known.sorted() && known[0] < known[2])
  }

  @Test func `an explanation is the chain`() throws {
    let result = try tool.run(
      ["reach", "yalta-agreement-1945", "--by", "1945-05-22", "--explain", "Soong"] + moscow)
    #expect(result.code == 0)
    #expect(result.output.contains("→ T. V. Soong"))
    #expect(result.output.contains("source:"))
  }

  @Test func `backwards from an event`() throws {
    let answer = try json(["reach", "stalin-soong-1945-06-30", "--backward", "--during", "1945-06"])
    #expect(answer["to"] as? String == "stalin-soong-1945-06-30")
    let actors = try #require(answer["actors"] as? [[String: Any]])
    #expect(actors.contains { $0["id"] as? String == "chiang" })
  }

  @Test func `the share of readings tells its seed or that it is exact`() throws {
    let arguments = ["path", "Roosevelt", "Soong", "--during", "1945-02-11/1945-05-22"]
    let once = try json(arguments + ["--probability", "500", "--seed", "7"])
    let again = try json(arguments + ["--probability", "500", "--seed", "7"])
    let share = try #require(once["probability"] as? [String: Any])
    #expect(share["seed"] as? Int == 7)
    #expect(
      share["share"] as? Double == (again["probability"] as? [String: Any])?["share"] as? Double)
  }

  @Test(arguments: [
    ["path", "Soong", "Stalin", "--k", "0"], ["path", "Soong", "Stalin", "--wait", "-1"],
    ["path", "Soong", "Stalin", "--wait", "3", "--objective", "fastest"],
    ["path", "Soong", "Stalin", "--probability", "0"],
    ["path", "Soong", "Stalin", "--without", "Moscow"], ["path", "Soong"],
    ["reach", "Soong", "--by", "1945-13"],
    ["reach", "Soong", "--during", "1945-08", "--by", "1945-07"],
  ])
  func `what cannot be asked is refused with 2`(arguments: [String]) throws {
    let result = try tool.run(arguments + (arguments.count > 2 ? moscow : []))
    #expect(result.code == 2, "\(result.output)\(result.message)")
    #expect(!result.message.isEmpty)
  }

  @Test func `the days are those of the chain that is printed`() throws {
    let result = try tool.run(
      ["path", "Chiang", "Stalin", "--during", "1945-06-01/1945-08-14", "--objective"]
        + ["latest-departure"] + moscow)
    #expect(result.output.contains("word arrives on\n1945-08-13."))
    #expect(result.output.contains("By other chains word can be there from 1945-06-15 on"))
  }

  @Test func `sides can be asked for by the names of people`() throws {
    let result = try tool.run(
      ["path", "Chiang", "Stalin", "--by", "affiliation", "--during", "1945-06"] + moscow)
    #expect(result.code == 0)
    #expect(result.output.hasPrefix("Certain: Republic of China to Soviet Union"))
  }

  @Test func `who heard of an event is told from where word of it begins`() throws {
    let result = try tool.run(["reach", "yalta-agreement-1945", "--by", "1945-05-22"] + moscow)
    #expect(result.output.contains("could have heard of Agreement Regarding"))
    #expect(result.output.contains("Franklin D. Roosevelt, Joseph Stalin, who took part."))
  }

  @Test func `why nobody heard is said, and is true`() throws {
    let signed = try tool.run("reach", "port-arthur-communique-1954")
    #expect(signed.code == 1)
    #expect(signed.message.contains("only collectives"))
    let before = try tool.run(["reach", "yalta-agreement-1945", "--by", "1945-01"] + moscow)
    #expect(before.message.contains("by its date"))
    let avoided = try tool.run(
      ["path", "Roosevelt", "Soong", "--through", "hurley", "--avoiding", "hurley"] + moscow)
    #expect(avoided.code == 1)
    #expect(avoided.output.contains("through Patrick J."))
  }

  @Test func `a whole name goes before a part of one`() throws {
    #expect(try tool.run(["show", "Moscow"]).output.hasPrefix("Moscow  [place moscow]"))
  }

  @Test(arguments: [("Moscow", "a place"), ("Westad", "a source")])
  func `what can hold no word is called what it is`(name: String, kind: String) throws {
    let result = try Tool(in: Repository.root).run("reach", name)
    #expect(result.code == 2 && result.message.contains("'\(name)' is \(kind); name an actor"))
  }
}
