/// Common given names, by which `Churchill, Winston` is told from `Stalin, Molotov`.
enum GivenNames {
  /// Whether a text is such names, and initials after them: `Winston`, `George F.`, `Jean-Baptiste`.
  static func areAll(_ text: String) -> Bool {
    let words = text.split(separator: " ").map { word in
      word.lowercased().trimmingScalars { ".,'’".unicodeScalars.contains($0) }
    }
    guard let first = words.first, isGiven(first) else { return false }
    return words.dropFirst().allSatisfy { $0.count == 1 || isGiven($0) }
  }

  private static func isGiven(_ word: String) -> Bool {
    // Jean-Baptiste and Mary-Ann are as common as their parts.
    word.split(separator: "-").allSatisfy { names.contains(String($0)) }
  }

  private static let names: Set<String> = Set(
    """
    abraham adlai adolf adolph albert alberto alec alexander alexandra alexandre alexei alexey alfred allan
    ambrose anastas andrei andrew andrey andré anna anne anthony antoine anton antonio aristide arkady arthur
    augustus austen averell baruch benito benjamin bernard bernhard boris carl carlos cecil charles christian
    christopher clement colin conrad constantin cordell cyrus daniel david dean dmitri dmitry donald dwight
    edgar edmund edouard edvard edward edwin eleanor elihu elizabeth emile emma enrico eric erich ernest ernst
    eugene eugène felix ferdinand fernando fiorello francesco francis francisco frank franklin franz françois
    frederic frederick friedrich fritz fyodor gaston gennady georg george georges georgi georgy gerald gerhard
    gideon giovanni giulio giuseppe grigori grigory guido gustav gustave hans harold harry hector heinrich
    helen helmut henri henry herbert hermann hubert hugh hugo ignacy igor ilya isaac ivan ivor jacob jacques
    jaime james jan jane jean jeffrey joachim joan johan johann john jonathan jose josef joseph josé juan
    jules julian julius jutaro jutarō karl kenneth klaus klement konrad konstantin kurt lauchlin laurence
    lawrence lazar lemuel leo leon leonid leopold lev louis ludwig luigi luis manuel marcel margaret maria
    marie mario mark mary matthew maurice maxim michael michel miguel mikhail miroslav neville nicholas
    nicolae nicolas nikita nikolai nikolay oleg oscar oskar otto pablo patrick paul pavel pedro peter philip
    philippe pierre pietro piotr rafael ralph rené rex rexford richard robert roberto rodolfo roger ronald roy
    rudolf rudolph samuel sergei sergey sergio sidney stanisław stepan stephen sumner susan sylvester theodor
    theodore thomas timothy ulrich valentin vasily viacheslav victor viktor vincent vladimir vyacheslav walter
    walther werner wilhelm william willy winston woodrow xavier yakov yuri zachary édouard émile александр
    александра алексей анастас андрей анна антон борис василий виктор владимир вячеслав георгий григорий
    дмитрий евгений иван игорь иосиф карл константин лев леонид максим мария михаил никита николай павел петр
    пётр роман сергей степан федор фёдор юрий яков
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
