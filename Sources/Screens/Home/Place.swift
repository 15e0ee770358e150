import Terminal

/// One place that one can go to from home, by its number or a jump code.
struct Place: Sendable {
  /// What is typed at home; counted on from the first number of its area.
  var number = 0
  let title: String
  /// The jump codes, such as `so`.
  let codes: [String]
  let panel: @Sendable (Workbench) -> any Panel

  init(_ title: String, _ codes: String..., panel: @escaping @Sendable (Workbench) -> any Panel) {
    self.title = title
    self.codes = codes
    self.panel = panel
  }
}

/// The places of one kind of work.
struct MenuArea: Sendable {
  let title: String
  let places: [Place]

  /// Numbers the places on from the first, so that a new place leaves the numbers of other areas as they are.
  init(_ title: String, from first: Int, _ places: [Place]) {
    self.title = title
    self.places = places.enumerated().map { index, place in
      var place = place
      place.number = first + index
      return place
    }
  }
}
