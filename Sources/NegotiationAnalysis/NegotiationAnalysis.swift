// NegotiationAnalysis
