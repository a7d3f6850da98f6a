package fr.opposable.dossier.internal;

/** Where a picture differs from its paper. */
interface PictureInk {

    /** Nothing is known of this picture. */
    PictureInk UNKNOWN = (_, _, _, _) -> 0.5;

    /** {@return the part of a rectangle that is inked, from 0 to 1; the picture is 1 wide and 1 high, from its upper left corner} */
    double cover(double left, double top, double right, double bottom);
}
