package fr.opposable.sample;

import java.util.List;

/** Communes where invented people live: real communes, so that postcodes and courts can be looked up. */
final class Places {

    private static final String ROWS = """
            29000;Quimper;29232;Quimper
            29200;Brest;29019;Brest
            29600;Morlaix;29151;Brest
            35000;Rennes;35238;Rennes
            35200;Rennes;35238;Rennes
            35400;Saint-Malo;35288;Saint-Malo
            35300;Fougères;35115;Rennes
            56000;Vannes;56260;Vannes
            56100;Lorient;56121;Lorient
            22000;Saint-Brieuc;22278;Saint-Brieuc
            44000;Nantes;44109;Nantes
            44300;Nantes;44109;Nantes
            44600;Saint-Nazaire;44184;Saint-Nazaire
            44400;Rezé;44143;Nantes
            49000;Angers;49007;Angers
            49300;Cholet;49099;Angers
            72000;Le Mans;72181;Le Mans
            53000;Laval;53130;Laval
            85000;La Roche-sur-Yon;85191;La Roche-sur-Yon
            85500;Les Herbiers;85109;La Roche-sur-Yon
            37000;Tours;37261;Tours
            45000;Orléans;45234;Orléans
            41000;Blois;41018;Blois
            18000;Bourges;18033;Bourges
            28000;Chartres;28085;Chartres
            86000;Poitiers;86194;Poitiers
            79000;Niort;79191;Niort
            17000;La Rochelle;17300;La Rochelle
            17100;Saintes;17415;Saintes
            16000;Angoulême;16015;Angoulême
            87000;Limoges;87085;Limoges
            33000;Bordeaux;33063;Bordeaux
            33300;Bordeaux;33063;Bordeaux
            33700;Mérignac;33281;Bordeaux
            33500;Libourne;33243;Libourne
            24100;Bergerac;24037;Bergerac
            24000;Périgueux;24322;Périgueux
            47000;Agen;47001;Agen
            64000;Pau;64445;Pau
            64100;Bayonne;64102;Bayonne
            40000;Mont-de-Marsan;40192;Mont-de-Marsan
            31000;Toulouse;31555;Toulouse
            31200;Toulouse;31555;Toulouse
            31770;Colomiers;31149;Toulouse
            31700;Blagnac;31069;Toulouse
            81000;Albi;81004;Albi
            81100;Castres;81065;Castres
            82000;Montauban;82121;Montauban
            12000;Rodez;12202;Rodez
            32000;Auch;32013;Auch
            65000;Tarbes;65440;Tarbes
            66000;Perpignan;66136;Perpignan
            11100;Narbonne;11262;Narbonne
            11000;Carcassonne;11069;Carcassonne
            34500;Béziers;34032;Béziers
            34000;Montpellier;34172;Montpellier
            34070;Montpellier;34172;Montpellier
            30000;Nîmes;30189;Nîmes
            30100;Alès;30007;Nîmes
            84000;Avignon;84007;Avignon
            13200;Arles;13004;Tarascon
            13100;Aix-en-Provence;13001;Aix-en-Provence
            13001;Marseille;13201;Marseille
            83000;Toulon;83137;Toulon
            83600;Fréjus;83061;Fréjus
            06000;Nice;06088;Nice
            06400;Cannes;06029;Cannes
            06600;Antibes;06004;Antibes
            06130;Grasse;06069;Grasse
            20000;Ajaccio;2A004;Ajaccio
            20200;Bastia;2B033;Bastia
            05000;Gap;05061;Gap
            38000;Grenoble;38185;Grenoble
            38500;Voiron;38563;Grenoble
            38200;Vienne;38544;Vienne
            73000;Chambéry;73065;Chambéry
            74000;Annecy;74010;Annecy
            74200;Thonon-les-Bains;74281;Thonon-les-Bains
            69003;Lyon;69383;Lyon
            69100;Villeurbanne;69266;Lyon
            69200;Vénissieux;69259;Lyon
            42000;Saint-Étienne;42218;Saint-Étienne
            42300;Roanne;42187;Roanne
            26000;Valence;26362;Romans
            26100;Romans-sur-Isère;26281;Romans
            01000;Bourg-en-Bresse;01053;Bourg-en-Bresse
            71000;Mâcon;71270;Mâcon
            71100;Chalon-sur-Saône;71076;Chalon-sur-Saône
            21000;Dijon;21231;Dijon
            21200;Beaune;21054;Dijon
            25000;Besançon;25056;Besançon
            90000;Belfort;90010;Belfort
            39000;Lons-le-Saunier;39300;Lons-le-Saunier
            63000;Clermont-Ferrand;63113;Clermont-Ferrand
            03200;Vichy;03310;Cusset
            03000;Moulins;03190;Cusset
            43000;Le Puy-en-Velay;43157;Le Puy-en-Velay
            58000;Nevers;58194;Nevers
            89000;Auxerre;89024;Auxerre
            10000;Troyes;10387;Troyes
            51100;Reims;51454;Reims
            08000;Charleville-Mézières;08105;Sedan
            57000;Metz;57463;Metz
            54000;Nancy;54395;Nancy
            88000;Épinal;88160;Épinal
            67000;Strasbourg;67482;Strasbourg
            68000;Colmar;68066;Colmar
            68100;Mulhouse;68224;Mulhouse
            59000;Lille;59350;Lille Métropole
            59100;Roubaix;59512;Lille Métropole
            59200;Tourcoing;59599;Lille Métropole
            59140;Dunkerque;59183;Dunkerque
            59300;Valenciennes;59606;Valenciennes
            59500;Douai;59178;Douai
            62000;Arras;62041;Arras
            62200;Boulogne-sur-Mer;62160;Boulogne-sur-Mer
            80000;Amiens;80021;Amiens
            02100;Saint-Quentin;02691;Saint-Quentin
            02200;Soissons;02722;Soissons
            60200;Compiègne;60159;Compiègne
            60000;Beauvais;60057;Beauvais
            76000;Rouen;76540;Rouen
            76600;Le Havre;76351;Le Havre
            76200;Dieppe;76217;Dieppe
            27000;Évreux;27229;Évreux
            14000;Caen;14118;Caen
            14100;Lisieux;14366;Lisieux
            50100;Cherbourg-en-Cotentin;50129;Cherbourg
            61000;Alençon;61001;Alençon
            75011;Paris;75111;Paris
            75015;Paris;75115;Paris
            75008;Paris;75108;Paris
            92000;Nanterre;92050;Nanterre
            92100;Boulogne-Billancourt;92012;Nanterre
            92300;Levallois-Perret;92044;Nanterre
            93100;Montreuil;93048;Bobigny
            93200;Saint-Denis;93066;Bobigny
            94000;Créteil;94028;Créteil
            94400;Vitry-sur-Seine;94081;Créteil
            78000;Versailles;78646;Versailles
            91000;Évry-Courcouronnes;91228;Évry
            95000;Cergy;95127;Pontoise
            95300;Pontoise;95500;Pontoise
            77000;Melun;77288;Melun
            77100;Meaux;77284;Meaux
            07200;Aubenas;07019;Aubenas
            09000;Foix;09122;Foix
            48000;Mende;48095;Mende
            46000;Cahors;46042;Cahors
            19100;Brive-la-Gaillarde;19031;Brive-la-Gaillarde
            23000;Guéret;23096;Guéret
            29900;Concarneau;29039;Quimper
            29100;Douarnenez;29046;Quimper
            56300;Pontivy;56178;Lorient
            49500;Segré-en-Anjou Bleu;49331;Angers
            44800;Saint-Herblain;44162;Nantes
            35170;Bruz;35047;Rennes
            29270;Carhaix-Plouguer;29024;Brest
            49070;Beaucouzé;49020;Angers
            """;

    /** Every place, in the order of the table. */
    static final List<Place> ALL = ROWS.lines().map(Place::of).toList();

    private Places() {}

    /**
     * @param postalCode a postcode of the commune
     * @param city its name
     * @param inseeCode its INSEE code, of the arrondissement in Lyon, Marseille and Paris
     * @param rcsCity town of the greffe whose register (RCS) holds its companies
     */
    record Place(String postalCode, String city, String inseeCode, String rcsCity) {

        private static Place of(String row) {
            List<String> cells = List.of(row.split(";"));
            return new Place(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
        }
    }
}
