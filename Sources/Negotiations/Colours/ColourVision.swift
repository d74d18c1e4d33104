/// How a reader sees colours.
public enum ColourVision: String, CaseIterable, Sendable {
  /// With all three kinds of cone.
  case full
  /// Without those for green; with the next, about one man in twelve to some degree.
  case deuteranopia
  /// Without those for red.
  case protanopia

  /// What is left of the light of a screen, after G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A
  /// Physiologically-based Model for Simulation of Color Vision Deficiency", *IEEE Transactions on
  /// Visualization and Computer Graphics* 15 (2009), [doi:10.1109/TVCG.2009.113](https://doi.org/10.1109/TVCG.2009.113),
  /// at full severity.
  func seen(
    _ light: (red: Double, green: Double, blue: Double)
  ) -> (red: Double, green: Double, blue: Double) {
    func mix(_ red: Double, _ green: Double, _ blue: Double) -> Double {
      min(1, max(0, red * light.red + green * light.green + blue * light.blue))
    }
    switch self {
    case .full:
      return light
    case .deuteranopia:
      return (
        mix(0.367322, 0.860646, -0.227968), mix(0.280085, 0.672501, 0.047413),
        mix(-0.011820, 0.042940, 0.968881)
      )
    case .protanopia:
      return (
        mix(0.152286, 1.052583, -0.204868), mix(0.114503, 0.786281, 0.099216),
        mix(-0.003882, -0.048116, 1.051998)
      )
    }
  }
}
