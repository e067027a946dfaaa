# Completes `solver`. Once:  solver completion fish > ~/.config/fish/completions/solver.fish
function __solver_complete
    set -lx _SOLVER_COMPLETE (commandline -cp)
    set -l words (commandline -opc)
    set -l lines ($words[1] 2>/dev/null)
    for line in $lines
        if test "$line" = "<paths>"
            set -l token (commandline -ct)
            set -l behind (string replace -r '^.*[:=]' '' -- $token)
            set -l before (string sub -l (math (string length -- "$token") - (string length -- "$behind")) -- "$token")
            for path in (__fish_complete_path "$behind")
                echo "$before$path"
            end
        else
            echo $line
        end
    end
end
complete --command solver --no-files --arguments '(__solver_complete)'
