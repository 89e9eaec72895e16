package org.rapportcrm.desk.palette;

import org.rapportcrm.desk.palette.Palette.Option;
import org.rapportcrm.record.RecordFace.Face;
import org.rapportcrm.web.Command;
import org.rapportcrm.web.Command.Way;

/** Makes options of what is offered; the pieces of a label tell what was typed of it. */
record Options(Sought sought) {
    Option of(Command command) {
        return new Option(
                "",
                sought.pieces(command.label()),
                command.second(),
                command.icon(),
                null,
                command.way(),
                command.to());
    }

    Option of(Face face, String second, String icon, String path) {
        return new Option(
                "", sought.pieces(face.called()), second, icon, face.avatar(), Way.GO, path);
    }
}
