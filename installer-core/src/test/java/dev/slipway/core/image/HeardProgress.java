package dev.slipway.core.image;

import dev.slipway.core.event.Progress;
import dev.slipway.core.image.source.Notice;
import dev.slipway.core.image.unpack.UnpackProgress;
import java.util.ArrayList;
import java.util.List;

/// Remembers what it heard.
public final class HeardProgress implements UnpackProgress {
    private final List<Notice> notices = new ArrayList<>();
    private Progress last = new Progress(0, 0, 0, 0);

    @Override
    public void at(Progress progress) {
        last = progress;
    }

    @Override
    public void said(Notice notice) {
        notices.add(notice);
    }

    public List<Notice> notices() {
        return notices;
    }

    public <T extends Notice> List<T> notices(Class<T> kind) {
        return notices.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public Progress last() {
        return last;
    }
}
