/// The completion script for bash, as the argument parser writes it, and what it lacks.
///
/// bash ends words at `=` and `:`, so that `--policy source=` and `--format=js` come in pieces that the
/// script knows nothing to do with: a function around it puts them together again. And the script
/// takes everything for names of files, so that beside a folder `figures` the command of that name
/// would end in a slash: here only what is a file is taken for one.
enum BashScript {
  /// The message with that function, where it is the script for bash; else as it is.
  static func withWholeWords(_ message: String) -> String {
    guard message.hasPrefix("#!/bin/bash\n"), message.hasSuffix(parsersLastLine) else {
      return message
    }
    return message.dropLast(parsersLastLine.count) + wholeWords
  }

  private static let parsersLastLine = "complete -o filenames -F _entente entente"

  private static let wholeWords = #"""
    # Puts together the words that bash has taken apart at = and :, and takes --option=value for two.
    _entente_whole_words() {
        local rest="${COMP_LINE}" word joined=false
        local -a parts=("${COMP_WORDS[@]}") whole=()
        local -i part last=-1 current=0
        for part in "${!parts[@]}"; do
            word="${parts[part]}"
            if [[ "${joined}" = true || "${word}" = [=:]* ]] && [[ "${last}" -ge 0 && "${rest}" != [[:space:]]* ]]; then
                whole[last]+="${word}"
            else
                whole[++last]="${word}"
            fi
            if [[ "${word}" = *[=:] ]]; then joined=true; else joined=false; fi
            rest="${rest#"${rest%%[![:space:]]*}"}"
            rest="${rest#"${word}"}"
            if [[ "${part}" -eq "${COMP_CWORD}" ]]; then current=last; fi
        done

        local -a COMP_WORDS=()
        local -i COMP_CWORD=0
        for part in "${!whole[@]}"; do
            word="${whole[part]}"
            if [[ "${word}" = --*=* ]]; then
                COMP_WORDS+=("${word%%=*}" "${word#*=}")
            else
                COMP_WORDS+=("${word}")
            fi
            if [[ "${part}" -eq "${current}" ]]; then COMP_CWORD=${#COMP_WORDS[@]}-1; fi
        done

        word="${COMP_WORDS[COMP_CWORD]}"
        _entente "${1}" "${word}" "${COMP_WORDS[COMP_CWORD - 1]}"
        # bash has kept what stands before the last break.
        COMPREPLY=("${COMPREPLY[@]#"${word%"${2}"}"}")
    }

    __entente_add_completions() {
        if [[ "${1}" != -W ]]; then compopt -o filenames 2> /dev/null; fi
        local completion
        while IFS='' read -r completion; do
            COMPREPLY+=("${completion}")
        done < <(IFS=$'\n' compgen "${@}" -- "${cur}")
    }

    complete -F _entente_whole_words entente
    """#
}
