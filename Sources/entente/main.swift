import GraphvizRenderer

RenderWorker.runIfAsked()
print("entente")
