package org.rapportcrm.analytics.matching.made;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;

/** Words to make people of; where a few dozen real ones don't reach, syllables are put together. */
final class Vocabulary {
    static final List<String> GIVEN =
            words(
                    """
                    Anna Maria Peter Thomas Michael Andreas Elisabeth Johannes Franz Josef Eva Christine Robert Martin Katharina
                    Julia Sabine Stefan Wolfgang Daniel Barbara Karl Alexander Monika Christian Claudia Markus Gabriele Herbert
                    Susanne Paul Laura Lukas Helga Georg Petra Gerhard Margarete Walter Sarah Manfred Lisa David Ingrid Philipp
                    Johann Renate Florian Andrea Friedrich Nina Helmut Sophie Matthias Birgit Kurt Ursula Patrick Sandra Anton
                    Manuela Tobias Martina Erich Karin Sebastian Hannah Felix Doris Leopold Angela Simon Silvia Rudolf Verena
                    Dominik Brigitte Günther Lena Ernst Melanie Heinz Emma Oliver Daniela Bernhard Jasmin Ferdinand Carina
                    Hermann Elena Gregor Astrid Alfred Marlene Roland Ida Jakob Clara Richard Theresa Klaus Valentina Rainer
                    Mia Benjamin Nora Raphael Judith Viktor Olivia Harald Magdalena Emil Victoria Norbert Bettina Leo Cornelia
                    Samuel Isabella Siegfried Miriam Jonas Nadine Arthur Silke Hugo Vera Adrian Natascha William Edith Henry
                    """);
    static final List<String> FAMILY;
    static final List<String> STREETS;
    static final List<String> CITIES;

    private static final List<String> SYLLABLES =
            words(
                    "ber hof stei wal mos hu gru lin schau ei tra pro len kar do ma ru fi no ve sal tur ka bre wie ha li so");
    private static final List<String> FAMILY_ENDS =
            words("er mann inger ner ich huber bauer ler ner egger hofer meier ek ak ovic berger");
    private static final List<String> STREET_ENDS =
            words("gasse straße weg platz allee ring zeile graben");
    private static final List<String> CITY_ENDS =
            words("dorf stadt burg kirchen bach au feld heim berg");

    static {
        var random = new SplittableRandom(7);
        FAMILY =
                made(
                        random,
                        "Gruber Huber Bauer Wagner Müller Pichler Steiner Moser Mayer Hofer Leitner Berger Fuchs Eder Fischer"
                                + " Schmid Winkler Weber Schwarz Maier Schneider Reiter Mayr Schmidt Wimmer Egger Brunner"
                                + " Lang Baumgartner Auer Wolf Binder Lechner Wallner Aigner Ebner Koller Lehner Haas",
                        FAMILY_ENDS,
                        40_000);
        STREETS =
                made(
                        random,
                        "Hauptstraße Bahnhofstraße Schulgasse Kirchengasse Lindenweg Gartenweg Wiener Straße Feldgasse",
                        STREET_ENDS,
                        8_000);
        CITIES = made(random, "Wien Graz Linz Salzburg Innsbruck Klagenfurt", CITY_ENDS, 1_200);
    }

    private Vocabulary() {}

    private static List<String> made(
            SplittableRandom random, String real, List<String> ends, int count) {
        var made = new LinkedHashSet<>(words(real));
        while (made.size() < count) {
            var word = new StringBuilder();
            for (int syllables = random.nextInt(1, 4); syllables > 0; syllables--) {
                word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
            }
            word.append(ends.get(random.nextInt(ends.size())));
            made.add(Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return new ArrayList<>(made);
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    /** One of them, the first far more often than the last. */
    static String pick(SplittableRandom random, List<String> words) {
        double skewed = Math.pow(random.nextDouble(), 2.5);
        return words.get((int) (skewed * words.size()));
    }
}
