// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "programs",
  platforms: [.macOS(.v15)],
  dependencies: [
    // In a project of your own: .package(url: "…/entente", from: "0.3.0")
    .package(name: "entente", path: "../..")
  ],
  targets: [
    .executableTarget(
      name: "first-program",
      dependencies: [
        .product(name: "Entente", package: "entente"),
        .product(name: "GraphvizRenderer", package: "entente"),
      ]),
    .executableTarget(
      name: "meetings-by-week",
      dependencies: [.product(name: "Entente", package: "entente")]),
  ]
)
