package org.rapportcrm.desk.palette;

import org.rapportcrm.desk.palette.Palette.Option;
import org.rapportcrm.record.RecordFace.Face;
import org.rapportcrm.web.Command;
import org.rapportcrm.web.Command.Way;

/** Makes options of what is offered; the pieces of a label tell what was typed of it. */
record Options(Sought sought) {
    Option of(Command command) {
        return new Option(
                id(command.way() + command.to()),
                sought.pieces(command.label()),
                command.second(),
                command.icon(),
                null,
                command.way(),
                command.to());
    }

    Option of(Face face, String second, String icon, String path) {
        return new Option(
                id(path), sought.pieces(face.called()), second, icon, face.avatar(), Way.GO, path);
    }

    /** The same for the same, so that what is chosen can be told apart. */
    private static String id(String of) {
        return "hit-" + Integer.toHexString(of.hashCode());
    }
}
