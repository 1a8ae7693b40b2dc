package dev.slipway.core.image.unpack;

/// Everything that a file system can hold, as shell scripts: only a shell makes names that are no text.
final class Scripts {
    static final String EVERYTHING =
            """
            echo plain > plain; touch -d 2001-02-03T04:05:06.123456789Z plain
            touch -d 1969-12-31T23:59:58.5Z before-1970; touch empty
            echo x > suid; chown 1234:2345 suid; chmod 6755 suid
            mkdir sticky; chmod 1777 sticky; mkdir setgid; chown 0:4321 setgid; chmod 2750 setgid
            chown 3000000:4000000 empty
            ln plain hard; ln plain sticky/hard-too; ln -s plain soft; ln -s /etc/passwd absolute
            ln -s nowhere dangling; ln dangling dangling-hard
            truncate -s 5M sparse; printf middle | dd of=sparse bs=1 seek=2097152 conv=notrunc 2> /dev/null
            truncate -s 1M all-hole
            name=$(printf 'n%.0s' $(seq 200)); mkdir -p "$name/$name"; echo deep > "$name/$name/$name"
            ln "$name/$name/$name" "$name/hard"; ln -s "$name/$name/$name" long-link
            printf 'not text' > "$(printf 'latin-\\344\\366\\374')"; mkdir "$(printf 'dir-\\377')"
            echo new > "$(printf 'with\\nnewline')"; echo t > 'with space	and tab'; echo u > 'ünïcode-é'
            """;

    /// Extended attributes with and without text, of files, directories and links; access lists of users whom
    /// nobody knows, for a name would be written instead; capabilities, with a set-user bit and with an owner, either of which takes them away when it comes later.
    static final String ATTRIBUTES =
            """
            setfattr -n user.note -v value plain
            setfattr -n user.bytes -v 0x00ff0a3d00 plain; setfattr -n user.note -v 'of a directory' sticky
            setfattr -h -n trusted.note -v 'of a link' soft
            setcap cap_net_raw+ep suid; echo c > capable; chown 7:8 capable; setcap cap_net_admin=i capable
            setfacl -m u:54321:r,u:41000:rw,g:41008:- plain; setfacl -m u:41009:x setgid
            setfacl -d -m g:41001:rx setgid; echo inherits > setgid/inherits; mkdir setgid/below
            """;

    /// What programs in Go, umoci among them, take for no attribute.
    static final String EMPTY_ATTRIBUTE = "setfattr -n user.empty plain\n";

    /// What `buildah copy` cannot take.
    static final String NODES =
            """
            mkfifo pipe; chmod 640 pipe; setfacl -m u:41012:r pipe
            mknod null c 1 3; mknod disk b 259 65537; chown 0:6 disk; setfattr -n trusted.note -v device null
            """;

    /// Holes that need more than one list of them, and a size that needs more than eleven octal digits.
    static final String HOLES =
            """
            python3 - << end
            import os
            many = os.open("many", os.O_CREAT | os.O_WRONLY)
            for i in range(60):
                os.pwrite(many, b"part %d" % i, i * 100000)
            huge = os.open("huge", os.O_CREAT | os.O_WRONLY)
            os.pwrite(huge, b"after 8 GiB", 8 << 30)
            os.ftruncate(huge, 9 << 30)
            end
            """;

    private Scripts() {}
}
