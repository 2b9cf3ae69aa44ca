package io.ringhall.ui.audio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.ringhall.plan.Usage;
import io.ringhall.plan.prompt.PromptData;
import io.ringhall.plan.prompt.PromptDesk;
import io.ringhall.plan.sound.SoundDesk;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.tenancy.TenantGate;
import io.ringhall.ui.shared.DeleteDialog;
import io.ringhall.ui.shared.EditDialog;
import io.ringhall.ui.shared.OpenDialog;
import io.ringhall.ui.shared.PageHead;
import io.ringhall.ui.shared.Panel;
import io.ringhall.ui.shared.Problems;
import io.ringhall.ui.shared.TenantView;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tenant's audio files, to be heard where they are listed; one of them, or the defaults of sound, open when the URL names it. */
@Route(AudioNavigation.LIST)
@PermitAll
final class AudioListView extends TenantView {
    private final transient PromptDesk desk;
    private final transient SoundDesk sounds;
    private final transient OpenDialog open = new OpenDialog(this);
    private transient Map<String, List<Usage>> usages = Map.of();

    AudioListView(TenantGate gate, PromptDesk desk, SoundDesk sounds) {
        super(gate);
        this.desk = desk;
        this.sounds = sounds;
        title("Audio");
    }

    @Override
    protected void entered(TenantAccess access, RouteParameters parameters) {
        show(access);
        open.close();
        parameters.get(NUMBER).ifPresent(what -> {
            if (what.equals(AudioNavigation.DEFAULTS)) {
                editDefaults();
            } else if (what.equals(AudioNavigation.NEW) && access.canWrite()) {
                edit(null);
            } else {
                edit(desk.find(access, what).filter(file -> !file.builtIn()).orElseThrow(NotFoundException::new));
            }
        });
    }

    private void show(TenantAccess access) {
        var all = desk.list(access);
        usages = desk.usages(access);
        removeAll();
        var head = new PageHead("Audio").lead("Greetings, music and announcements that callers hear.");
        var defaults = new Button("Defaults of sound", VaadinIcon.SLIDERS.create(), click -> go(AudioNavigation.DEFAULTS));
        defaults.getElement().setAttribute("data-testid", "sound-defaults");
        head.action(defaults);
        if (access.canWrite()) {
            var add = new Button("Add audio", VaadinIcon.PLUS.create(), click -> go(AudioNavigation.NEW));
            add.addThemeVariants(ButtonVariant.PRIMARY);
            add.getElement().setAttribute("data-testid", "add-audio");
            head.action(add);
        }
        var own = new Panel("Yours", all.stream().allMatch(PromptData::builtIn)
                ? "Nothing yet. Add your own music on hold or greeting: WAV, MP3 or Ogg, from any recorder."
                : "");
        var builtIn = new Panel("Built in", "Ready to be used; they cannot be changed.");
        all.forEach(file -> (file.builtIn() ? builtIn : own).with(row(file, access)));
        add(head, own, builtIn);
    }

    private AudioRow row(PromptData file, TenantAccess access) {
        return new AudioRow(file, usages.getOrDefault(file.id(), List.of()), desk, access, () -> go(file.id()));
    }

    private void edit(@Nullable PromptData existing) {
        var problems = new Problems();
        var form = new AudioForm(problems, existing);
        var dialog = new EditDialog(existing == null ? "New audio file" : existing.name(), problems, form);
        if (access().canWrite()) {
            dialog.saving(() -> form.save(desk, access(), existing), saved -> go(""));
            if (existing != null) {
                dialog.also(deleteButton(existing));
            }
        }
        open.show(dialog, () -> go(""));
    }

    private void editDefaults() {
        var problems = new Problems();
        var form = new SoundDataForm(problems);
        form.open(sounds.get(access()), desk.list(access()), access().canWrite());
        var dialog = new EditDialog("Defaults of sound", problems, form);
        if (access().canWrite()) {
            dialog.saving(
                    () -> form.data().map(data -> sounds.update(access(), data, data.revision())), saved -> go(""));
        }
        open.show(dialog, () -> go(""));
    }

    private Button deleteButton(PromptData existing) {
        var delete = new Button("Delete", click -> new DeleteDialog(
                        existing.name(),
                        usages.getOrDefault(existing.id(), List.of()),
                        () -> desk.delete(access(), existing.id()),
                        () -> go(""))
                .open());
        delete.addThemeVariants(ButtonVariant.ERROR);
        delete.getElement().setAttribute("data-testid", "audio-delete");
        return delete;
    }

    private void go(String what) {
        var domain = access().domain();
        getUI().ifPresent(ui -> ui.navigate(what.isEmpty() ? AudioNavigation.path(domain) : AudioNavigation.path(domain, what)));
    }
}
