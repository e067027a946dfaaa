#compdef solver
# Completes `solver`. In ~/.zshrc, after compinit:  source <(solver completion zsh)
_solver() {
    local line value paths
    local -a lines open closed
    lines=("${(@f)$(_SOLVER_COMPLETE="${(j: :)${(@)words[1,CURRENT]}}" $words[1] 2>/dev/null)}")
    for line in $lines; do
        value=${line%%$'\t'*}
        if [[ $line == "<paths>" ]]; then paths=yes
        elif [[ $value == *: ]]; then open+=($value)
        else closed+=("${value//:/\\:}:${line#*$'\t'}")
        fi
    done
    (( $#closed )) && _describe -t values solver closed
    (( $#open )) && compadd -S '' -- $open
    if [[ -n $paths ]]; then
        compset -P '*[:=]'
        _files
    fi
}
compdef _solver solver
