package fr.opposable.rendering.internal;

import fr.opposable.rendering.RenderingException;
import fr.opposable.rendering.TemplateLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URLConnection;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Image;
import org.xhtmlrenderer.pdf.ITextFSImage;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xhtmlrenderer.resource.CSSResource;
import org.xhtmlrenderer.resource.ImageResource;
import org.xhtmlrenderer.resource.XMLResource;

/**
 * All that the layout engine may fetch: a PNG picture of the template's own folder or of {@code base/}. No address, no file, no data
 * URI; style sheets and fonts are handed to it, it never asks for them.
 */
final class LibraryAgent extends ITextUserAgent {

    private static final int LARGEST_SIDE = 4000;

    private final TemplateLibrary library;
    private final String page;
    private final int dotsPerPixel;

    LibraryAgent(ITextOutputDevice device, int dotsPerPixel, TemplateLibrary library, String page) {
        super(device, dotsPerPixel);
        this.library = library;
        this.page = page;
        this.dotsPerPixel = dotsPerPixel;
    }

    @Override
    public ImageResource getImageResource(String reference) {
        String name = TemplateText.resolve(page, reference);
        String home = page.substring(0, page.lastIndexOf('/') + 1);
        if (!name.endsWith(".png") || !name.startsWith(home) && !name.startsWith("base/")) {
            throw refused(reference);
        }
        try {
            Image image = Image.getInstance(library.read(name));
            if (image.getPlainWidth() > LARGEST_SIDE || image.getPlainHeight() > LARGEST_SIDE) {
                throw new RenderingException("The picture %s is larger than %d pixels".formatted(name, LARGEST_SIDE));
            }
            image.scaleAbsolute(image.getPlainWidth() * dotsPerPixel, image.getPlainHeight() * dotsPerPixel);
            return new ImageResource(name, new ITextFSImage(image));
        } catch (IOException e) {
            throw new RenderingException("The picture %s cannot be read".formatted(name), e);
        }
    }

    @Override
    public @Nullable String resolveURI(@Nullable String uri) {
        return uri;
    }

    @Override
    public CSSResource getCSSResource(String uri) {
        throw refused(uri);
    }

    @Override
    public XMLResource getXMLResource(String uri) {
        throw refused(uri);
    }

    @Override
    public byte[] getBinaryResource(String uri) {
        throw refused(uri);
    }

    @Override
    protected InputStream resolveAndOpenStream(@Nullable String uri) {
        throw refused(String.valueOf(uri));
    }

    @Override
    protected InputStream openStream(String uri) {
        throw refused(uri);
    }

    @Override
    protected URLConnection openConnection(String uri) {
        throw refused(uri);
    }

    @Override
    protected URLConnection onHttpConnection(HttpURLConnection origin) {
        throw refused(origin.getURL().toString());
    }

    private static RenderingException refused(String what) {
        return new RenderingException("A page reaches for nothing outside its template: '%s'".formatted(what));
    }
}
