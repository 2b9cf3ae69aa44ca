package io.ringhall.ui.ringgroup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.ringhall.kernel.Diagnostic;
import io.ringhall.plan.DestinationData;
import io.ringhall.plan.ringgroup.MemberData;
import io.ringhall.plan.ringgroup.StageData;
import io.ringhall.switchboard.ExtensionPresence;
import io.ringhall.ui.ringgroup.BoardModel.Move;
import io.ringhall.ui.ringgroup.BoardModel.Place;
import io.ringhall.ui.shared.Announcer;
import io.ringhall.ui.shared.DirectoryPage;
import io.ringhall.ui.shared.Notices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The board: palette, three stages, Final. Holds a {@link BoardModel} and shows each change of it. */
final class StageBoard extends Div implements BoardActions {
    private static final Pattern STAGE = Pattern.compile("^stages\\[(\\d+)](.*)$");

    private final Runnable onChange;
    private final Announcer announcer = new Announcer();
    private final CardMenu menu = new CardMenu();
    private final BoardCards cards = new BoardCards(this, menu);
    private final BoardPalette palette = new BoardPalette(
            choice -> cards.palette(choice, model()), thrown -> remove(thrown.place()));
    private final List<StageColumn> columns =
            IntStream.range(0, 3).mapToObj(stage -> new StageColumn(stage, this)).toList();
    private final FinalColumn finalColumn = new FinalColumn(this, menu);
    private final Div before = new Div();
    private BoardModel model = new BoardModel(List.of(), null);

    /** @param onChange called after every change the user made */
    StageBoard(Runnable onChange) {
        this.onChange = onChange;
        addClassName("rh-board");
        var lane = new Div();
        lane.addClassName("rh-columns");
        columns.forEach(lane::add);
        lane.add(finalColumn);
        before.addClassName("rh-before");
        add(palette, new Div(before, lane), announcer, menu);
    }

    void open(BoardModel board, String ownNumber, DirectoryPage directory, List<ExtensionPresence> presence, boolean writable) {
        var states = new HashMap<String, ExtensionPresence.State>();
        presence.forEach(one -> states.put(one.number(), one.state()));
        cards.know(directory, states, writable);
        palette.setVisible(writable);
        finalColumn.directory(directory, DestinationData.group(ownNumber));
        show(board);
        palette.show(directory.choices().stream()
                .filter(choice -> !choice.destination().equals(DestinationData.group(ownNumber)))
                .toList());
    }

    /** What is asked before the first stage. */
    void before(Component rules) {
        before.add(rules);
    }

    BoardModel model() {
        return model;
    }

    void show(BoardModel board) {
        model = board;
        for (int stage = 0; stage < columns.size(); stage++) {
            columns.get(stage).flags(cards.directory().flags());
            columns.get(stage).show(model.stages().get(stage), cards.writable(), cards::member);
        }
        finalColumn.show(model.finalDestination(), cards.directory(), cards.writable());
        palette.cards().forEach(card -> card.setClassName("used", card.extension() != null && model.uses(card.extension())));
    }

    void presence(ExtensionPresence presence) {
        cards.know(presence);
        Stream.concat(palette.cards().stream(), columns.stream().flatMap(column -> column.cards().stream()))
                .filter(card -> presence.number().equals(card.extension()))
                .forEach(card -> card.presence(presence.state()));
    }

    void clearProblems() {
        columns.forEach(StageColumn::clearProblems);
        finalColumn.clearProblems();
    }

    /** Shows what belongs on the board. @return the rest */
    List<Diagnostic> problems(List<Diagnostic> diagnostics) {
        clearProblems();
        show(model);
        var rest = new ArrayList<Diagnostic>();
        for (var diagnostic : diagnostics) {
            var stage = STAGE.matcher(diagnostic.path());
            if (diagnostic.about() != null) {
                rest.add(diagnostic);
            } else if (stage.matches() && Integer.parseInt(stage.group(1)) < columns.size()) {
                columns.get(Integer.parseInt(stage.group(1))).problem(stage.group(2), diagnostic);
            } else if (diagnostic.path().equals("final") || diagnostic.path().startsWith("final.")) {
                finalColumn.problem(diagnostic);
            } else {
                rest.add(diagnostic);
            }
        }
        return rest;
    }

    @Override
    public void drop(Dragged what, int stage, int index) {
        switch (what) {
            case Dragged.FromStage(var place) when stage == BoardModel.FINAL -> finalMember(model.member(place));
            case Dragged.FromStage(var place) -> move(place, stage, index);
            case Dragged.FromPalette(var destination) when stage == BoardModel.FINAL -> finalDestination(destination);
            case Dragged.FromPalette(var destination) when destination.kind() == DestinationData.Kind.EXTENSION ->
                apply(model.add(MemberData.extension(destination.number()), stage, index));
            case Dragged.FromPalette(var destination) ->
                Notices.trouble("Only extensions and outside numbers ring in a stage. Drop this one on Final.");
        }
    }

    private void finalMember(MemberData member) {
        var extension = member.extension();
        finalDestination(extension == null
                ? DestinationData.external(BoardModel.name(member))
                : DestinationData.extension(extension));
    }

    @Override
    public void add(MemberData member, int stage) {
        apply(model.append(member, stage));
    }

    @Override
    public void move(Place from, int stage, int index) {
        apply(model.move(from, stage, index));
    }

    @Override
    public void remove(Place place) {
        apply(model.remove(place));
    }

    @Override
    public void change(Place place, MemberData member, String say) {
        apply(model.replace(place, member, say));
    }

    @Override
    public void timing(Place place) {
        new MemberTimingDialog(model.member(place), changed -> change(place, changed, "Timing changed")).open();
    }

    @Override
    public void external(int stage) {
        new ExternalMemberDialog(stage, member -> add(member, stage)).open();
    }

    @Override
    public void stage(int stage, StageData data) {
        show(model.withStage(stage, data));
        onChange.run();
    }

    @Override
    public void finalDestination(@Nullable DestinationData destination) {
        clearProblems();
        show(model.withFinal(destination));
        announcer.say("Final is now " + cards.directory().sentence(destination));
        onChange.run();
    }

    private void apply(Move move) {
        announcer.say(move.say());
        if (!move.changed(model)) {
            Notices.trouble(move.say());
            return;
        }
        clearProblems();
        show(move.board());
        if (move.focus() instanceof Place(var stage, var index)) {
            columns.get(stage).cards().get(index).focus();
        }
        onChange.run();
    }
}
