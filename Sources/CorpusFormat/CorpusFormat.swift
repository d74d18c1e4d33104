// CorpusFormat
