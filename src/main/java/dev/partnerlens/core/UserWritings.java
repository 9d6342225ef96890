package dev.partnerlens.core;

import java.util.List;

/** What a user keeps about one partner beside its data: saved views and notes. */
public interface UserWritings {
    /** By name. */
    List<SavedView> views();

    /** Keeps a view, in place of one of the same name. */
    void put(SavedView view);

    /** Gives a view another name. @return false, and nothing happens, where there is no such view or the name is taken */
    boolean rename(String view, String name);

    /** Removes a view. @return false where there is no such one */
    boolean removeView(String name);

    /** By day, those without one first, then as written. */
    List<Note> notes();

    /** Keeps a note, in place of the one of the same id. @return the note as it is kept, with its id */
    Note put(Note note);

    /** Removes a note. @return false where there is no such one */
    boolean removeNote(long id);
}
