package io.ringhall.ui.ringgroup;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.ringhall.plan.DestinationData;
import io.ringhall.plan.prompt.PromptData;
import io.ringhall.plan.ringgroup.DisplayMode;
import io.ringhall.plan.ringgroup.MissedCallMarking;
import io.ringhall.plan.ringgroup.RingGroupData;
import io.ringhall.plan.notices.Hook;
import io.ringhall.ui.notices.GroupNoticesField;
import io.ringhall.ui.shared.DestinationField;
import io.ringhall.ui.shared.DirectoryPage;
import io.ringhall.ui.shared.Panel;
import io.ringhall.ui.shared.Problems;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A group's settings, each with the sentence that explains it. */
final class RingGroupDataForm extends Div {
    private final Binder<GroupSettings> binder = new Binder<>(GroupSettings.class);
    private final TextField number = new TextField("Number");
    private final TextField name = new TextField("Name");
    private final TextField aliases = new TextField("Further numbers");
    private final Select<DisplayMode> display = new Select<>();
    private final TextField namePrefix = new TextField("Prefix");
    private final Checkbox skipBusy = new Checkbox("Skip members who are on a call");
    private final Checkbox followForwards = new Checkbox("Follow members' call forwarding");
    private final Select<MissedCallMarking> missed = new Select<>();
    private final IntegerField maxCalls = new IntegerField("Calls at the same time");
    private final DestinationField overflow = new DestinationField("Further callers go to");
    private final TextField crmAccount = new TextField("CRM account");
    private final TextField callerId = new TextField("Outbound caller ID");
    private final GroupSoundFields sound;
    private final GroupNoticesField notices;

    /** @param onChange called when the user changes anything */
    RingGroupDataForm(Problems problems, Runnable onChange) {
        addClassName("rh-panels");
        notices = new GroupNoticesField(problems);
        binder.forField(notices).bind("notices");
        describe();
        bind();
        sound = new GroupSoundFields(binder, problems);
        problems.at("number", number);
        problems.at("name", name);
        problems.at("aliases", aliases);
        problems.at("namePrefix", namePrefix);
        problems.at("maxConcurrentCalls", maxCalls);
        problems.at("crmAccount", crmAccount);
        problems.at("outboundCallerId", callerId);
        binder.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.run();
            }
        });
        add(
                new Panel("Name and numbers", "How people reach the group.").with(number, name, aliases),
                new Panel("On the phones", "What members see when the group rings.").with(display, namePrefix, missed),
                new Panel("Who rings", "Small rules with large effects.")
                        .with(
                                Panel.setting(skipBusy, "Off: a member who talks hears a second call knocking."),
                                Panel.setting(
                                        followForwards,
                                        "Off: a member who forwards their phone does not carry the group's callers away.")),
                new Panel("When it gets busy", "How many callers the group takes at once.").with(maxCalls, overflow),
                sound.heard(),
                sound.recorded(),
                new Panel("Cell phones", "What outside members see when the group rings them.").with(callerId),
                notices,
                new Panel("Business", "Travels with each call, into its record and reports.").with(crmAccount));
    }

    void open(RingGroupData group, DirectoryPage directory, List<PromptData> files, boolean writable) {
        sound.from(files, group.sound());
        overflow.except(DestinationData.group(group.number())).from(directory);
        binder.readRecord(GroupSettings.of(group));
        binder.setReadOnly(!writable);
    }

    /** The group with what was typed, or empty while a field refuses it. */
    Optional<RingGroupData> applyTo(RingGroupData group) {
        try {
            return Optional.of(binder.writeRecord().applyTo(group));
        } catch (ValidationException invalid) {
            return Optional.empty();
        }
    }

    void testing(Consumer<Hook> tester) {
        notices.testing(tester);
    }

    boolean changed() {
        return binder.hasChanges();
    }

    private void describe() {
        number.setHelperText("What colleagues dial: 2 to 10 digits.");
        name.setHelperText("Shown on phones, in lists and reports.");
        aliases.setHelperText("Other numbers that reach this group, separated by commas. Outside numbers count too.");
        display.setLabel("Members see");
        display.setItems(DisplayMode.values());
        display.setItemLabelGenerator(Words::label);
        display.setHelperText("Calling back always works: the caller's number is kept.");
        namePrefix.setHelperText("Put before the name, for example “Sales:”.");
        missed.setLabel("Missed-call mark");
        missed.setItems(MissedCallMarking.values());
        missed.setItemLabelGenerator(Words::label);
        missed.setHelperText("Whether phones that rang in vain list a missed call.");
        maxCalls.setMin(0);
        maxCalls.setStepButtonsVisible(true);
        maxCalls.setHelperText("0 means as many as come. Beyond it, callers go to the destination below.");
        overflow.setHelperText("Empty: they hear the busy tone.");
        crmAccount.setMaxLength(64);
        callerId.setPlaceholder("The trunk's own number");
        callerId.setHelperText("One of your numbers with + and country code. Empty: the trunk's own number.");
        callerId.getElement().setAttribute("data-testid", "group-caller-id");
        crmAccount.setHelperText("Up to 64 characters, for your customer system to find the account.");
        number.getElement().setAttribute("data-testid", "group-number");
        name.getElement().setAttribute("data-testid", "group-name");
        aliases.getElement().setAttribute("data-testid", "group-aliases");
        for (var field : List.of(number, name, aliases, namePrefix, crmAccount, callerId)) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(250);
        }
    }

    private void bind() {
        binder.forField(number).asRequired("A group needs a number.").bind("number");
        binder.forField(name).asRequired("A group needs a name.").bind("name");
        binder.forField(aliases).withConverter(RingGroupDataForm::split, list -> String.join(", ", list)).bind("aliases");
        binder.forField(display).bind("display");
        binder.forField(namePrefix).withNullRepresentation("").bind("namePrefix");
        binder.forField(skipBusy).bind("skipBusy");
        binder.forField(followForwards).bind("followForwards");
        binder.forField(missed).bind("missedCallMarking");
        binder.forField(maxCalls).asRequired("0 or more").bind("maxConcurrentCalls");
        binder.forField(overflow).bind("overflow");
        binder.forField(crmAccount).withNullRepresentation("").bind("crmAccount");
        binder.forField(callerId).withNullRepresentation("").bind("outboundCallerId");
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split("[,;]")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }
}
