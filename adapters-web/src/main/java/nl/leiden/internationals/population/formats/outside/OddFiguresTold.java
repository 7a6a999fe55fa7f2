package nl.leiden.internationals.population.formats.outside;

import nl.leiden.internationals.language.Message;
import nl.leiden.internationals.population.outside.OddFigure;
import nl.leiden.internationals.population.outside.OutsideContent;

/** Points out figures that are odd beside others of their table, each where it stands in the file. */
final class OddFiguresTold {

    private final CellPlaces places;
    private final ImportFaults faults;

    private OddFiguresTold(CellPlaces places, ImportFaults faults) {
        this.places = places;
        this.faults = faults;
    }

    static void tell(OutsideContent content, Described described, CellPlaces places, ImportFaults faults) {
        OddFiguresTold told = new OddFiguresTold(places, faults);
        OddFigure.in(
                        content,
                        described.measures().stream()
                                .map(Described.MeasureInFile::kind)
                                .toList())
                .forEach(told::tell);
    }

    private void tell(OddFigure odd) {
        FoundAt place = places.of(odd.cell());
        switch (odd) {
            case OddFigure.Jump jump ->
                faults.noticeAt(
                        place,
                        "jump",
                        Message.of(
                                jump.isUp() ? "outside.jump-up" : "outside.jump-down",
                                place.told(),
                                jump.now(),
                                jump.before(),
                                jump.then().label()));
            case OddFigure.UnlikeItsParts unlike ->
                faults.noticeAt(
                        place,
                        "unlike-its-parts",
                        Message.of(
                                unlike.all() ? "outside.unlike-its-parts" : "outside.less-than-its-parts",
                                place.told(),
                                unlike.whole(),
                                unlike.parts(),
                                unlike.by().label(),
                                unlike.sum()));
        }
    }
}
