package org.rapportcrm.record.page;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.rapportcrm.record.plain.BinningRecords;
import org.rapportcrm.record.plain.PlainType;
import org.rapportcrm.record.plain.StandingRecords;
import org.rapportcrm.record.plain.UndoingRecords;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Gives each plain kind of record its pages and forms, under its own name. */
@Component
@ConditionalOnWebApplication
class PageRoutes implements SmartInitializingSingleton {
    private static final String ID = "/{id:[0-9a-fA-F-]{36}}";

    private final RequestMappingHandlerMapping mapping;
    private final List<PlainType> types;
    private final Parts parts;

    PageRoutes(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            List<PlainType> types,
            Parts parts) {
        this.mapping = mapping;
        this.types = types;
        this.parts = parts;
    }

    /** What the pages of all kinds are made with. */
    @Component
    record Parts(
            ShowingRecords showing,
            ShowingBin bin,
            BinningRecords binning,
            UndoingRecords undoing,
            ShowingForms forms,
            EditingRecords editing,
            StandingRecords standing,
            Suggestions suggestions) {
        RecordPages pages(PlainType type) {
            return new RecordPages(type, showing, bin, binning, undoing);
        }

        RecordForms forms(PlainType type) {
            return new RecordForms(type, forms, editing, standing, suggestions);
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (PlainType type : types) {
            String list = "/" + type.plural();
            RecordPages pages = parts.pages(type);
            get(pages, "one", list + ID);
            get(pages, "bin", list + "/bin");
            post(pages, "delete", list + ID + "/deletion");
            post(pages, "restore", list + ID + "/restoration");
            post(pages, "undo", list + ID + "/undo");
            RecordForms forms = parts.forms(type);
            get(forms, "blank", list + "/new");
            post(forms, "create", list + "/new");
            get(forms, "edit", list + ID + "/edit");
            post(forms, "change", list + ID + "/edit");
            get(forms, "suggest", list + "/suggestions");
        }
    }

    private void get(Object handler, String method, String path) {
        register(handler, method, path, RequestMethod.GET);
    }

    private void post(Object handler, String method, String path) {
        register(handler, method, path, RequestMethod.POST);
    }

    private void register(Object handler, String name, String path, RequestMethod way) {
        Method method =
                Arrays.stream(handler.getClass().getDeclaredMethods())
                        .filter(one -> one.getName().equals(name))
                        .findFirst()
                        .orElseThrow();
        mapping.registerMapping(
                RequestMappingInfo.paths(path)
                        .methods(way)
                        .options(mapping.getBuilderConfiguration())
                        .build(),
                handler,
                method);
    }
}
