import Desk
import Sales
import Store
import Terminal

extension Workbench {
  /// The list of projects.
  var projects: ListPanel {
    let bench = self
    let data = DeskList(
      workbench: self, definition: .projects,
      columns: ["number", "name", "customer", "status", "order", "orderStatus"],
      pane: { try bench.projectPane($0) })
    var spec = ListSpec(
      title: "Projects", contexts: ["projects"],
      columns: data.columnSpecs(["number": 10, "name": 24, "customer": 10, "order": 12]), data: data,
      open: { [.open(bench.project($0))] })
    spec.create = { [.open(bench.project(nil))] }
    spec.options = [
      ListOption(2, "Change") { keys in keys.reversed().map { .open(bench.project($0)) } },
      ListOption(4, "Delete") { keys in [bench.confirmDeletion(keys, "project", action: "project.delete")] },
      ListOption(8, "Requirements") { keys in bench.requirementOrders(of: keys) },
      ListOption(9, "History") { keys in keys.reversed().map { .open(bench.history("project \($0)")) } },
    ]
    spec.perform = { command, key in
      command == "projects.require" ? key.map { [.open(bench.requirement(for: $0))] } ?? [] : []
    }
    spec.availability = { _, key in
      key == nil ? .disabled("There is no project under the cursor.") : .available
    }
    return ListPanel(spec)
  }

  /// The form of a project; a new one without a number.
  func project(_ number: String?, draft: Draft? = nil) -> RecordPanel {
    ActionRecord(
      workbench: self, title: number.map { "Project \($0)" } ?? "New project",
      fields: [
        RecordField(
          Field("project", "Project", width: 16, help: "The number of the project; leading zeros are kept.")
            .needed.with { $0.isReadOnly = number != nil }, from: "number"),
        RecordField(Field("name", "Name", width: 40, help: "What the project is called.").needed),
        RecordField(
          .code(
            "customer", "Customer", "customer",
            help: "Who the project bills: the account, or part of the name."
          )
          .needed),
        RecordField(
          .choice(
            "status", "Status", ProjectStatus.self, help: "A finished project takes no new requirements.")),
        RecordField(Field("notes", "Notes", width: 40, help: "Anything worth knowing.")),
      ],
      key: number, keyName: "project", create: "project.create", change: "project.change",
      read: { desk, key in
        try desk.read { reader in
          guard let project = try reader.project(key) else { throw NotFound("project", key) }
          return try JSONText.encode(project)
        }
      }, draft: draft
    ).panel
  }

  /// The form that adds what a project needs; the project is asked for where none is given.
  func requirement(for project: String?, draft: Draft? = nil) -> RecordPanel {
    ActionRecord(
      workbench: self, title: "Item requirement",
      fields: [
        RecordField(
          .code(
            "project", "Project", "project", width: 16, help: "The project: its number, or part of its name."
          )
          .needed)
      ],
      grids: [
        RecordGrid(
          name: "lines", title: "Needed",
          fields: [
            RecordField(.code("item", "Item", "item", width: 14, help: "The item, or part of its name.")),
            RecordField(
              .number("quantity", "Quantity", width: 10, help: "Negative for goods that come back.")),
            RecordField(.code("unit", "Unit", "unit", width: 6, help: "The item's sales unit when empty.")),
            RecordField(
              .code("warehouse", "Warehouse", "warehouse", width: 10, help: "The usual one when empty.")),
            RecordField(
              .day("requestedShipDate", "Needed on", today: desk.today, help: "Today when empty.")),
          ])
      ],
      key: nil, keyName: "project", create: "project.add-requirement", change: "project.add-requirement",
      read: { _, _ in "{}" }, defaults: project.map { ["project": $0] } ?? [:], draft: draft
    ).panel
  }

  /// The orders that hold the item requirements of projects.
  private func requirementOrders(of projects: [String]) -> [Effect] {
    let bench = self
    return projects.reversed().map { project in
      .open(
        HopPanel(bench: bench) {
          let order = try bench.desk.read { try $0.requirements(ofProject: project) }?.header.number
          return { bench in
            order.map { .panel(bench.order($0)) }
              ?? .message("\(project) has no item requirements yet; F10 adds some.")
          }
        })
    }
  }

  private func projectPane(_ number: String) throws -> [PaneLine] {
    guard let project = try desk.read({ try $0.project(number) }) else { throw NotFound("project", number) }
    var lines: [PaneLine] = [
      .heading(project.name), PaneLine("Customer", project.customer), PaneLine("", ""),
    ]
    guard let order = try desk.read({ try $0.requirements(ofProject: number) }) else {
      return lines + [PaneLine("", "No item requirements yet.")]
    }
    lines.append(PaneLine("Requirements", order.header.number))
    for line in order.lines.prefix(12) {
      lines.append(
        PaneLine(
          line.item ?? "",
          "\(Shown.number(line.quantity)) \(line.unit), \(Shown.number(line.delivered)) consumed"))
    }
    return lines
  }
}
