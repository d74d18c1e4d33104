/// The small program in Python that runs statements for an engine without a command line of its own.
///
/// It takes one request a line on standard input, in JSON, and gives one answer a line on standard output. It
/// ends with its input, or where whoever started it has gone.
enum EngineProgram {
  static let text = """
    import csv, glob, json, os, shutil, sys

    def duckdb_runner():
        import duckdb
        connection = duckdb.connect(":memory:")
        return lambda sql, out: connection.execute(sql)

    def spark_runner(master):
        try:
            import pyspark
        except ImportError:
            home = os.path.dirname(os.path.dirname(os.path.realpath(shutil.which("spark-submit"))))
            sys.path[:0] = [home + "/python"] + glob.glob(home + "/python/lib/py4j-*.zip")
        from pyspark.sql import SparkSession
        builder = SparkSession.builder.appName("entente")
        if master:
            builder = builder.master(master)
        for name, value in {
            "spark.sql.variable.substitute": "false", "spark.ui.enabled": "false",
            "spark.ui.showConsoleProgress": "false", "spark.sql.parser.escapedStringLiterals": "false",
        }.items():
            builder = builder.config(name, value)
        session = builder.getOrCreate()

        def run(sql, out):
            frame = session.sql(sql)
            if out:
                with open(out, "w", newline="", encoding="utf-8") as file:
                    writer = csv.writer(file)
                    writer.writerow(frame.columns)
                    for row in frame.collect():
                        writer.writerow(["" if value is None else value for value in row])
        return run

    def answer(value):
        answers.write(json.dumps(value) + "\\n")
        answers.flush()

    # What an engine prints is no answer.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    run = None
    for line in sys.stdin:
        request = json.loads(line)
        try:
            if run is None:
                run = duckdb_runner() if sys.argv[1] == "duckdb" else spark_runner(sys.argv[2])
            run(request["sql"], request.get("out"))
            answer({"done": True})
        except Exception as error:
            answer({"error": str(error) or type(error).__name__})
    """
}
