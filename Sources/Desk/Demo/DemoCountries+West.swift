extension DemoCountry {
  static let westEuropean = [
    DemoCountry(
      "NL", currency: "EUR", language: "nl", taxGroup: "EU", customers: 14, phone: "+31",
      taxNumber: "NL#########B01",
      towns: "1012 AB/Amsterdam, 3011 AA/Rotterdam, 9711 LM/Groningen, 3511 BX/Utrecht, 7511 AC/Enschede",
      streets: "Havenweg, Industrieweg, Prins Hendrikkade, Molenstraat, Oostelijke Handelskade",
      familyNames: "Van der Meer, De Groot, Dijkstra, Hoekstra, Verhoeven, Visser, Bos",
      givenNames: "Joost, Anneke, Pieter, Liesbeth, Maarten, Daniëlle",
      businesses: "* Pompen B.V., * Watertechniek B.V., Waterschap +, Kwekerij * V.O.F., * Installatie B.V."),
    DemoCountry(
      "BE", currency: "EUR", language: "nl", taxGroup: "EU", customers: 8, phone: "+32",
      taxNumber: "BE0#########",
      towns: "1000/Brussel, 2000/Antwerpen, 9000/Gent, 4000/Liège, 8000/Brugge",
      streets: "Kaaiplein, Rue des Tanneurs, Nijverheidsstraat, Chaussée de Mons",
      familyNames: "Peeters, Lefèvre, Janssens, Dubois, Wouters, Delvaux",
      givenNames: "Kobe, Éloïse, Lieven, Marie-Noëlle, Wout",
      businesses: "* Sanitair BV, Brasserie * SA, * Hydraulique SRL, Haven + NV"),
    DemoCountry(
      "FR", currency: "EUR", language: "fr", taxGroup: "EU", customers: 16, phone: "+33",
      taxNumber: "FR###########",
      towns:
        "75002/Paris, 69002/Lyon, 13002/Marseille, 59000/Lille, 67000/Strasbourg, 44000/Nantes, 21200/Beaune",
      streets:
        "rue de la République, quai des Célestins, avenue Général-Leclerc, chemin du Pré, rue de l'Écluse",
      familyNames: "Lefèvre, Béranger, Crépin, Gauthier, Noël, Thévenot, Hébert, Aubérin",
      givenNames: "Aurélie, François, Hélène, Gaël, Benoît, Zoé",
      businesses: """
        * Hydraulique SARL, Robinetterie * SA, Établissements * & Fils, Château *, Eaux de + SA, Laiterie * SAS
        """),
    DemoCountry(
      "IT", currency: "EUR", language: "it", taxGroup: "EU", customers: 9, phone: "+39",
      taxNumber: "IT0######015#",
      towns: "20121/Milano, 10121/Torino, 40121/Bologna, 16121/Genova, 37121/Verona, 39100/Bolzano",
      streets: "via Garibaldi, corso Umberto, via dell'Industria, piazza della Libertà",
      familyNames: "Bianchetti, Ferràri, Colò, Galvani, Moretti, Zanòn",
      givenNames: "Niccolò, Giulia, Lorenzo, Chiara",
      businesses: "* Idraulica S.r.l., Officine * S.p.A., Acquedotto +, Cantina * S.r.l."),
    DemoCountry(
      "ES", currency: "EUR", language: "es", taxGroup: "EU", customers: 8, phone: "+34",
      towns: "28013/Madrid, 08002/Barcelona, 46001/València, 48001/Bilbao, 15001/A Coruña",
      streets: "calle del Puerto, avenida de la Constitución, polígono Sur, carrer d'Aragó",
      familyNames: "Núñez, Ibáñez, Peñalver, Güell, Castañeda, Muñoz",
      givenNames: "José, Begoña, Íñigo, Lucía",
      businesses: "Bombas * S.L., Riegos * S.A., Conservas * S.L., Hermanos * S.C."),
    DemoCountry(
      "GB", currency: "GBP", language: "en", taxGroup: "EXPORT", customers: 12, phone: "+44",
      towns: "EC1A 1BB/London, M1 1AE/Manchester, LS1 4DY/Leeds, CF10 1EP/Cardiff, EH1 1BQ/Edinburgh",
      streets: "Canal Street, Dock Road, Mill Lane, Foundry Row, Quay Side",
      familyNames: "Ashworth, Penrose, O'Hara, MacAllister, Featherstone, Llewellyn, Thackray",
      givenNames: "Siân, Rory, Beatrix, Alasdair, Niamh",
      businesses: "* Pumps Ltd, * & Sons Plumbing, + Water Services plc, * Valves LLP, * Brewery Ltd"),
  ]
}
