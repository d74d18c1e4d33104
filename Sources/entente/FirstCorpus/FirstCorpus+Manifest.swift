extension FirstCorpus {
  /// The manifest: a picture, a storyline, a table and a paragraph, made of the corpus.
  static let manifestText = """
    # The figures, tables and texts of a paper in one file. It makes what is out of date:
    #   entente figures figures.yaml
    entente: 1
    title: The figures of a first corpus
    graph: Graphs
    folder: figures

    # The keys of a figure are the flags of 'entente draw', without their dashes. The ending of the
    # output gives its format: .svg, .png and .pdf are pictures, .tex, .typ and .md figures for a text.
    figures:
      network:
        output: .svg
        width: page
      # Each actor is a line that runs through time, and lines join where people meet.
      storyline:
        view: storyline
        output: .svg
        width: page

    # Tables: who met whom, as 'entente met Soong Stalin' prints it.
    met:
      soong-stalin: {actor: [Soong, Stalin], output: .md}

    # The paragraph on method that a paper needs, from 'entente report'.
    report:
      method: {only: paragraph, output: .md}

    """
}
