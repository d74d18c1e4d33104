import Foundation
import TestSupport
import Testing

/// `entente influence`, as its user runs it.
struct InfluenceTests {
  private let scratch: Scratch
  private let tool: Tool

  init() throws {
    scratch = try Scratch()
    try scratch.write(Corpora.talks, to: "Graphs/talks.yaml")
    tool = Tool(in: scratch.folder)
  }

  private func json(_ arguments: String...) throws -> [String: Any] {
    let result = try tool.run(["influence"] + arguments + ["--format", "json"])
    return try #require(
      try JSONSerialization.jsonObject(with: result.bytes) as? [String: Any])
  }

  @Test func `the answer in JSON has the documented shape`() throws {
    let answer = try json("--measure", "betweenness", "--robust", "--runs", "20")
    #expect(answer["measure"] as? String == "betweenness")
    let actors = try #require(answer["actors"] as? [[String: Any]])
    #expect(actors.map { $0["id"] as? String } == ["molotov", "soong", "stalin"])
    #expect(actors[0]["rank"] as? Int == 1)
    #expect(actors[0]["score"] is NSNumber && actors[0]["topShare"] is NSNumber)
    #expect((actors[0]["rankInterval"] as? [Int])?.count == 2)
  }

  @Test func `an untested ranking has no interval`() throws {
    let answer = try json("--measure", "degree")
    let actors = try #require(answer["actors"] as? [[String: Any]])
    #expect(actors.allSatisfy { $0["rankInterval"] is NSNull && $0["topShare"] is NSNull })
    #expect(answer["stability"] is NSNull)
  }

  @Test func `without a measure, several stand side by side and in plain words`() throws {
    let result = try tool.run("influence", "--runs", "20")
    #expect(result.code == 0)
    for part in [
      "Dealings", "Go-between", "What a place says:", "What holds, and what does not:", "Seed",
    ] {
      #expect(result.output.contains(part), "\(part)")
    }
    #expect(try tool.run("influence", "--runs", "20").bytes == result.bytes)
    let rankings = try #require(try json("--runs", "20")["rankings"] as? [[String: Any]])
    #expect(rankings.count == 6)
  }

  @Test func `only those asked for are printed, with their place among all`() throws {
    let answer = try json("宋子文", "--measure", "strength")
    let actors = try #require(answer["actors"] as? [[String: Any]])
    #expect(actors.map { $0["id"] as? String } == ["soong"])
  }

  @Test func `CSV is one rectangle with a row for each measure and actor`() throws {
    let result = try tool.run(
      "influence", "--measure", "degree", "--measure", "reach", "--format", "csv")
    let rows = result.output.split(separator: "\r\n")
    #expect(rows.count == 7 && rows[0].hasPrefix("measure,id,score,rank"))
    // Commas between quotes are text.
    let fields = rows.map { $0.replacing(/"(?:[^"]|"")*"/, with: "").count { $0 == "," } + 1 }
    #expect(Set(fields) == [9])
  }

  @Test(arguments: ["markdown", "latex"])
  func `tables for papers name people`(format: String) throws {
    let result = try tool.run("influence", "--measure", "degree", "--format", format)
    #expect(result.code == 0 && result.output.contains("Joseph Stalin"))
    #expect(!result.output.contains("[\n"))
  }

  @Test func `by affiliation, sides are ranked`() throws {
    let answer = try json("--by", "affiliation", "--measure", "degree")
    let actors = try #require(answer["actors"] as? [[String: Any]])
    #expect(actors.map { $0["id"] as? String } == ["china", "russia"])
  }

  @Test func `those to tell first come with their spread and the chances it holds for`() throws {
    let result = try tool.run("influence", "--maximise", "1", "--probability", "0.2")
    #expect(result.code == 0)
    for part in ["Told first", "promised beforehand", "highest degree", "Seed"] {
      #expect(result.output.contains(part), "\(part)")
    }
    let answer = try json("--maximise", "1", "--probability", "0.2", "--epsilon", "0.3")
    #expect((answer["seeds"] as? [[String: Any]])?.count == 1)
    let spread = try #require(answer["spread"] as? [String: Any])
    #expect(spread["mean"] is NSNumber && spread["low"] is NSNumber)
    #expect((answer["sameFor"] as? [Double])?.count == 2)
    #expect(answer["alongTime"] as? Bool == false && answer["stability"] is NSNull)
    #expect(try tool.run("influence", "--maximise", "1").code == 2)
    #expect(try tool.run("influence", "--maximise", "1", "--probability", "2").code == 2)
  }

  @Test func `along time those to tell first can be put to the test`() throws {
    let arguments = [
      "influence", "--maximise", "1", "--probability", "0.2", "--along-time", "--robust", "--runs",
      "10", "--epsilon", "0.3",
    ]
    let result = try tool.run(arguments)
    #expect(result.code == 0 && result.output.contains("at each event"))
    #expect(result.output.contains("In runs") && result.output.contains("Put to the test"))
    #expect(try tool.run(arguments).bytes == result.bytes)
    let csv = try tool.run(arguments + ["--format", "csv"]).output
    #expect(csv.hasPrefix("place,id,by_degree,share,events,claims\r\n1,"))
    let answer = try json(
      "--maximise", "1", "--probability", "0.2", "--along-time", "--robust", "--runs", "10")
    let stability = try #require(answer["stability"] as? [String: Any])
    #expect(answer["alongTime"] as? Bool == true && (stability["shares"] as? [Double])?.count == 1)
  }

  @Test(arguments: [
    ["--along-time"], ["--epsilon", "0.2"], ["--maximise", "1", "--probability", "0.2", "--roles"],
    ["--maximise", "1", "--probability", "0.2", "--measure", "degree"],
    ["--maximise", "1", "--probability", "0.2", "Soong"], ["--roles", "--measure", "degree"],
    ["--roles", "--robust"], ["--bridges", "--roles"], ["--bridges", "--robust"],
    ["--bridges", "Soong"],
    ["--bridges", "--measure", "degree"], ["--maximise", "0", "--probability", "0.2"],
  ])
  func `flags of another question are told`(arguments: [String]) throws {
    let result = try tool.run(["influence"] + arguments)
    #expect(result.code == 2 && result.output.isEmpty && !result.message.isEmpty)
  }

  @Test func `roles come with what is expected of them`() throws {
    let answer = try json("--roles", "soong")
    let brokers = try #require(answer["brokers"] as? [[String: Any]])
    #expect(brokers.count == 1 && brokers[0]["side"] as? String == "china")
    let roles = try #require(brokers[0]["roles"] as? [[String: Any]])
    #expect(
      roles.map { $0["role"] as? String } == [
        "coordinator", "itinerant", "representative", "gatekeeper", "liaison", "total",
      ])
    // Everyone dealt with everyone: nobody stands between.
    #expect(roles.allSatisfy { $0["raw"] as? Int == 0 && $0["z"] is NSNull })
    #expect(try tool.run("influence", "--roles").output.contains("gatekeeper"))
    let csv = try tool.run("influence", "--roles", "--format", "csv").output
    #expect(csv.split(separator: "\r\n").count == 19)
  }

  @Test func `wrong flags are told and nobody is an answer`() throws {
    let unknown = try tool.run("influence", "--measure", "betweeness")
    #expect(unknown.code == 2 && unknown.message.contains("did you mean betweenness"))
    #expect(try tool.run("influence", "--drop", "120%").code == 2)
    let nobody = try tool.run("influence", "--during", "1950")
    #expect(nobody.code == 1 && nobody.message.contains("no event joins people"))
  }
}
