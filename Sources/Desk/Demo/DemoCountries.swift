extension DemoCountry {
  /// All countries, the home country first.
  static let all = germanSpeaking + westEuropean + otherEuropean + overseas

  static let germanSpeaking = [
    DemoCountry(
      "DE", currency: "EUR", language: "de", taxGroup: "", customers: 92, phone: "+49",
      taxNumber: "DE#########",
      towns: """
        20095/Hamburg, 28195/Bremen, 24103/Kiel, 18055/Rostock, 30159/Hannover, 48143/Münster, 44135/Dortmund,
        50667/Köln, 40213/Düsseldorf, 33602/Bielefeld, 10115/Berlin, 01067/Dresden, 04109/Leipzig, 99084/Erfurt,
        60311/Frankfurt am Main, 68159/Mannheim, 70173/Stuttgart, 89073/Ulm, 86150/Augsburg, 80331/München,
        90402/Nürnberg, 97070/Würzburg, 26122/Oldenburg, 38100/Braunschweig, 23552/Lübeck
        """,
      streets: """
        Hafenstraße, Am Güterbahnhof, Industriestraße, Werkstraße, Gewerbering, Lindenallee, Mühlenweg, Bahnhofstraße,
        Schleusenweg, Am Kanal, Neuer Weg, Eichenweg
        """,
      familyNames: """
        Brüggemann, Petersen, Lührs, Hansen, Köster, Möller, Thomsen, Jürgens, Wöhler, Behrens, Schröder, Grünwald,
        Kaltenbach, Rößler, Weiß, Öhlmann, Übelacker, Freytag, Hölscher, Sieveking, Tönnies, Vollmer, Zöllner,
        Dieckmann, Harms, Nölting, Ahrens, Bäumler
        """,
      givenNames: "Jörg, Anke, Uwe, Käthe, Sören, Heike, Götz, Ulrike, Jürgen, Bärbel, Torben, Wiebke",
      businesses: """
        * Pumpentechnik GmbH, * & Söhne Rohrleitungsbau KG, * Haustechnik GmbH, Stadtwerke + AöR, * Anlagenbau AG,
        * Armaturen GmbH & Co. KG, Molkerei + eG, Maschinenfabrik * GmbH, * Wassertechnik e.K., Klärwerk +,
        Brauerei * OHG, Gärtnerei *, * Baustoffe GmbH, Werft + GmbH, Schreinerei *
        """),
    DemoCountry(
      "AT", currency: "EUR", language: "de", taxGroup: "EU", customers: 14, phone: "+43",
      taxNumber: "ATU########",
      towns: "1010/Wien, 4020/Linz, 8010/Graz, 5020/Salzburg, 6020/Innsbruck, 9020/Klagenfurt",
      streets: "Wiener Straße, Bachgasse, Gewerbepark, Mühlgasse, Donaulände",
      familyNames: "Gruber, Höfler, Pöschl, Wögerer, Steinböck, Zeilinger, Mühlbacher, Aigner",
      givenNames: "Franz, Margarethe, Günther, Lieselotte, Alois, Jörg",
      businesses: """
        * Installationen GmbH, * Wasserversorgung GmbH, Hotel *, Seilbahn + AG, * Heiztechnik KG, Sägewerk * OG
        """),
    DemoCountry(
      "CH", currency: "CHF", language: "de", taxGroup: "EXPORT", customers: 12, phone: "+41",
      towns: "8001/Zürich, 3011/Bern, 4051/Basel, 1201/Genève, 6003/Luzern, 9000/St. Gallen, 2502/Biel",
      streets: "Seestrasse, Rue du Rhône, Industriestrasse, Bahnhofplatz, Mühlegasse",
      familyNames: "Bächler, Zürcher, Hürlimann, Rüegg, Favre, Béguin, Tschäppeler, Wüthrich",
      givenNames: "Reto, Ursula, Beat, Séverine, Jürg, Mélanie",
      businesses: "* Pumpen AG, * Sanitär GmbH, Käserei * AG, Kraftwerk + AG, Ateliers * SA, * Apparatebau AG"
    ),
  ]
}
