/// The commands that the kit itself brings: on every screen, in lists, in forms and in dialogs.
public enum KitCommands {
  /// All of them.
  public static let all: [Command] = [
    Command(
      "help", "Help", label: "Help", help: "Explains the field under the cursor and all keys of this screen.",
      in: [Command.everywhere], keys: [.function(1)]),
    Command(
      "palette", "All commands", label: "All",
      help: "Finds any command by parts of its name, and jumps: =so 1042 opens an order.",
      in: [Command.everywhere], keys: [.function(9), .control("p")]),
    Command(
      "jump", "Jump", help: "Opens the palette for a jump code such as so 1042 or c smith.",
      in: ["list", "home"],
      keys: [.character("=")]),
    Command(
      "messages", "Messages so far", help: "Lists the messages of this session, the latest first.",
      in: [Command.everywhere], keys: [.control("o")]),
    Command(
      "theme.next", "Next theme", help: "Draws everything in the next theme; the choice is kept.",
      in: [Command.everywhere], keys: [.control("t")]),
    Command(
      "repaint", "Draw the screen anew",
      help: "Sends everything again after something else wrote to the terminal.",
      in: [Command.everywhere], keys: [.control("l")]),
    Command(
      "copy", "Copy to the clipboard",
      help:
        "Copies the field, the row or the text to the clipboard of the terminal (OSC 52), where it takes that.",
      in: [Command.everywhere]),
    Command(
      "mouse", "Mouse on or off",
      help:
        "On, the wheel moves, a click goes to a row or presses a key of the bar; off, the terminal marks text with it.",
      in: [Command.everywhere]),
    Command(
      "suspend", "Stop and go to the shell", help: "Stops the program; fg brings it back as it was.",
      in: [Command.everywhere], keys: [.control("z")]),

    Command(
      "list.leave", "Leave the list", label: "Leave", help: "Goes back to where you came from.", in: ["list"],
      keys: [.function(3), .control("q")]),
    Command(
      "list.open", "Open the row", label: "Open",
      help: "Opens the record under the cursor, or does the options typed.",
      in: ["list"], keys: [.function(2)]),
    Command(
      "list.search", "Search", label: "Search",
      help: "Finds rows by part of a name or a number, as you type.",
      in: ["list"], keys: [.function(4), .character("/"), .control("f")]),
    Command(
      "list.refresh", "Read the list anew", help: "Reads the rows again and takes the option numbers back.",
      in: ["list"], keys: [.function(5), .control("r")]),
    Command(
      "list.new", "New", label: "New", help: "Makes a new record.", in: ["list"],
      keys: [.function(6), .control("n")]),
    Command(
      "list.filter", "Next filter", label: "Filter", help: "Shows other rows of the list: open, late, all.",
      in: ["list"], keys: [.function(7)]),
    Command(
      "list.sort", "Next order", label: "Sort",
      help: "Orders the list by the next column, then the other way round.",
      in: ["list"], keys: [.function(8)]),
    Command(
      "list.print", "Print or export the list",
      help:
        "Shows the rows of the list as a paper, to be printed or written as PDF or as separated values (CSV).",
      in: ["list"]),
    Command(
      "list.position", "Position to",
      help: "Moves the list to the first row from a text on; nothing is hidden.",
      in: ["list"], keys: [.control("g")]),
    Command(
      "list.cancel", "Back", label: "Back",
      help: "Ends the search, takes options back, or goes back one step.",
      in: ["list"], keys: [.function(12), Key(.escape), .control("c")]),

    Command(
      "form.leave", "Leave the form", label: "Leave",
      help: "Leaves; what is not saved is asked about and kept as a draft.", in: ["form"],
      keys: [.function(3), .control("q")]),
    Command(
      "form.prompt", "List for the field", label: "List",
      help: "Lists what the field under the cursor may hold.",
      in: ["form"], keys: [.function(4), .control(" ")]),
    Command(
      "form.reset", "Reset", label: "Reset",
      help: "Puts the field back; where more was typed, asks and puts everything back as it was saved.",
      in: ["form"],
      keys: [.function(5), .control("r")]),
    Command(
      "form.save", "Save", label: "Save", help: "Checks and saves everything.", in: ["form"],
      keys: [.function(10), .control("s")]),
    Command(
      "form.next-part", "Fields or lines", label: "Part", help: "Goes from the fields to the lines and back.",
      in: ["form"], keys: [.function(8)]),
    Command(
      "form.remove-line", "Take the line out",
      help: "Takes the line under the cursor out; Ctrl-G puts it back, saving makes it final.",
      in: ["form"], keys: [.control("y")]),
    Command(
      "form.duplicate", "Same as above", help: "Takes the value of the line above and goes on.", in: ["form"],
      keys: [.control("d")]),
    Command(
      "form.field-exit", "Field exit", help: "Empties the field from the cursor on and goes to the next.",
      in: ["form"], keys: [.control("e")]),
    Command(
      "form.undo", "Take back typing",
      help:
        "Puts the field back as it was when the cursor came to it; where it is, the line that was taken out last.",
      in: ["form"], keys: [.control("g")]),
    Command(
      "form.cancel", "Back", label: "Back", help: "Goes back one step; what is not saved is asked about.",
      in: ["form"], keys: [.function(12), Key(.escape), .control("c")]),

    Command(
      "dialog.accept", "Accept", label: "Accept", help: "Takes what the dialog offers first.", in: ["dialog"],
      keys: [.function(10), .control("s")]),
    Command(
      "dialog.cancel", "Back", label: "Back", help: "Closes the dialog; nothing is done.", in: ["dialog"],
      keys: [.function(12), Key(.escape), .function(3), .control("c"), .control("q")]),
  ]
}
